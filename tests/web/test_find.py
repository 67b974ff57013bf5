"""Three keystrokes find a service of the sample town, by each word of its name and each of its search words."""

import json
from typing import Any

from pydantic import TypeAdapter

from server.config.loading import load
from server.protocol.shown import ServiceShown
from tests.deno import evaluate
from tests.source import ROOT

FIRST = 3
PLACES = """
import { find, words } from "./server/web/find.ts";
const services = JSON.parse(Deno.args[0]);
const known = (each) => [...words(each.name.nl), ...each.search.flatMap(words)];
const begins = (each, typed) => known(each).some((word) => word.startsWith(typed));
console.log(JSON.stringify(services.flatMap((service) => known(service).map((word) => {
  const typed = word.slice(0, 3);
  const rivals = services.filter((other) => begins(other, typed)).length;
  return [typed, service.id, find(services, typed).indexOf(service), rivals];
}))));
"""


async def places() -> list[tuple[str, str, int, int]]:
    """For each word its first three letters, the service, its place (from 0), and how many have such a word."""
    services = load(ROOT / "config.toml").shown("gemeentehuis").services
    told = TypeAdapter(tuple[ServiceShown, ...]).dump_json(services).decode()
    found: list[list[Any]] = json.loads(await evaluate(PLACES, told))
    return [(typed, service, place, rivals) for typed, service, place, rivals in found]


async def test_three_letters_of_any_word_put_a_service_in_the_first_three() -> None:
    """Unless more services than three have such a word: then all of them are listed, and a fourth letter decides."""
    late = [each for each in await places() if each[2] >= FIRST and each[3] <= FIRST]
    assert late == []


async def test_every_service_has_a_word_by_which_three_letters_put_it_in_the_first_three() -> None:
    found = await places()
    first = {service for _, service, place, _ in found if place < FIRST}
    assert first == {service for _, service, _, _ in found}


async def test_only_words_that_many_services_share_need_a_fourth_letter() -> None:
    """A change of the town's file that makes searching slower is seen here."""
    assert {typed for typed, _, place, _ in await places() if place >= FIRST} <= {"aan", "of", "ver"}
