"""The pages' types are those of the wire."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal

import pytest

from server.protocol import shown, staffing, views
from server.protocol.typescript import TARGET, main, type_of, typescript


def test_the_committed_types_are_fresh() -> None:
    assert TARGET.read_text(encoding="utf-8") == typescript()
    assert main(["--check"]) == 0


def test_stale_types_fail_the_check_and_stay_as_they_are(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "protocol.ts"
    old.write_text("old")
    monkeypatch.setattr("server.protocol.typescript.TARGET", old)
    assert main(["--check"]) == 1
    assert old.read_text() == "old"
    assert "stale" in capsys.readouterr().err
    assert main([]) == 0
    assert old.read_text() == typescript()


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (str | None, "string | null"),
        (Literal["a", "b"], '"a" | "b"'),
        (tuple[int, ...], "readonly number[]"),
        (tuple[int, str], "readonly [number, string]"),
        (tuple[str | None, ...], "readonly (string | null)[]"),
        (tuple[tuple[int, int], ...], "readonly (readonly [number, number])[]"),
        (Mapping[Literal["a", "b"], int], 'Readonly<Record<"a" | "b", number>>'),
        (dict[str, bool], "Readonly<Record<string, boolean>>"),
        (Any, "unknown"),
    ],
)
def test_each_shape_of_the_wire_has_its_type(kind: Any, written: str) -> None:
    assert type_of(kind) == written


def test_a_shape_that_nobody_thought_of_stops_the_writing() -> None:
    with pytest.raises(ValueError, match="no TypeScript for"):
        type_of(dict[str, Any])


def test_a_field_with_a_default_is_still_there_on_the_wire() -> None:
    assert '  readonly paper: "ok" | "low" | "out";' in typescript()


def test_every_view_has_all_its_fields() -> None:
    text = typescript()
    for view in (shown.TownView, views.KioskView, views.DisplayView, staffing.FloorView, staffing.CounterView):
        body = text.split(f"export interface {view.__name__} {{")[1].split("}")[0]
        assert all(f"readonly {field.name}:" in body for field in fields(view))
