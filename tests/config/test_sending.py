"""How messages leave the house: what cannot work is told before the start, with its line."""

from pathlib import Path

import pytest

from tests.config.test_loading import place
from tests.config.towns import SAMPLE, changed, problems, told

WITH_URL = changed('# public_url = "https://onthaal', 'public_url = "https://onthaal', SAMPLE)
MAIL = '[mail]\nhost = "smtp.gemeente.example"\nsender = "onthaal@gemeente.example"\n'
SMS = '[sms]\nurl = "https://sms.example/send"\ntoken_file = "token"\nsender = "Gemeente"\n'


def with_part(part: str, text: str = WITH_URL) -> str:
    return changed("# [mail]\n", f"{part}\n# [was]\n", text)


def test_mail_goes_by_starttls_to_the_usual_port_unless_told_otherwise(tmp_path: Path) -> None:
    mail = told(tmp_path, with_part(MAIL)).file.mail
    assert mail is not None
    assert (mail.port, mail.tls, mail.user) == (587, "starttls", None)


def test_without_a_part_nothing_is_sent(tmp_path: Path) -> None:
    file = told(tmp_path, SAMPLE).file
    assert (file.mail, file.sms, file.push) == (None, None, None)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (MAIL.replace("sender", "sendr"), "mail.sendr: this key is not known, did you mean sender"),
        (MAIL.replace("onthaal@gem", "onthaal.gem"), 'mail.sender: expected a mail address such as "onthaal@'),
        (f'{MAIL}tls = "ssl"', "mail.tls: expected 'none', 'starttls' or 'tls', found 'ssl'"),
        (f'{MAIL}user = "onthaal"', "mail: expected user and password_file together, or neither"),
        (f'{MAIL}user = "o"\npassword_file = "away"', "mail.password_file: the file away cannot be read: No such file"),
        (f'{MAIL}user = "o"\npassword_file = "empty"', "mail.password_file: the file empty is empty"),
        (f'{MAIL}user = "o"\npassword_file = "token"\ntls = "none"', "mail.tls: expected starttls or tls: everybody"),
        (SMS.replace('"token"', '"away"'), "sms.token_file: the file away cannot be read: No such file"),
        (SMS.replace("https://sms", "sms"), "sms.url: expected an address such as https://"),
        ('[push]\ncontact = "ict"', "push.contact: expected a mail address such as"),
    ],
)
def test_what_cannot_work_is_told_with_its_key(tmp_path: Path, part: str, said: str) -> None:
    (tmp_path / "token").write_text("geheim")
    (tmp_path / "empty").touch()
    found = problems(tmp_path, with_part(part))
    assert any(said in problem for problem in found), found


def test_the_line_is_that_of_the_key(tmp_path: Path) -> None:
    [only] = problems(tmp_path, with_part(f"{MAIL}port = 0"))
    line = int(place("# [mail]\n").partition(":")[2])
    assert only.startswith(f"config.toml:{line + 3}: mail.port: ")


@pytest.mark.parametrize("part", [MAIL, '[push]\ncontact = "ict@gemeente.example"'])
def test_messages_need_an_address_for_their_links(tmp_path: Path, part: str) -> None:
    [only] = problems(tmp_path, with_part(part, SAMPLE))
    assert "expected public_url under [server] too: every message has a link in it" in only


def test_confirming_by_mail_needs_mail(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, changed("# confirm_beyond_days = 30", "confirm_beyond_days = 30"))
    assert "expected a [mail] part too" in told


@pytest.mark.parametrize(("host", "sends"), [("smtp.gemeente.example", False), ("127.0.0.1", True)])
def test_trying_it_out_no_mail_leaves_this_machine(tmp_path: Path, host: str, sends: bool) -> None:
    configuration = told(tmp_path, with_part(MAIL.replace("smtp.gemeente.example", host)))
    assert (configuration.trying().file.mail is not None) is sends
    assert configuration.file.mail is not None


def test_trying_it_out_no_text_message_is_paid_for(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("geheim")
    assert told(tmp_path, with_part(SMS)).trying().file.sms is None
