"""What values ask of later stages: found when first asked for, and clear where nobody provides it."""

import pytest

from timeline import Document, TimelineError
from timeline.model import late as module
from timeline.model.late import late, provide


@pytest.fixture(autouse=True)
def _places(monkeypatch):
    monkeypatch.setattr(module, "_PLACES", dict(module._PLACES))
    yield
    late.cache_clear()


def test_a_function_is_found_where_it_is_provided():
    provide(root="math:sqrt")
    assert late("root")(9) == 3
    provide(root="math:floor")
    assert late("root")(9.5) == 9


def test_a_name_that_nobody_provides_is_a_clear_error():
    with pytest.raises(TimelineError, match=r"no stage provides 'weather' \(known: .*profile.*timeline/__init__"):
        late("weather")


def test_a_record_has_the_profile_that_the_merger_gives():
    text = "The ferry Linnea sank off Gotland."
    assert Document(id="a", text=text).record.profile == late("profile")(text)
