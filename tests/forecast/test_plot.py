"""Plots are well-formed and say what they show."""

from xml.etree import ElementTree

from server.forecast.plot import lines

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = lines("Waits <today>", {"as it was": [(9, 4.0), (10, 30.0)], "one more": [(9, 2.0), (10, 8.0)]}, "hour", "min")


def test_a_plot_is_one_picture_with_a_title_and_a_line_for_each_series() -> None:
    root = ElementTree.fromstring(DRAWN)
    assert root.findtext(f"{SVG}title") == "Waits <today>"
    assert len(root.findall(f"{SVG}polyline")) == 2
    assert {"as it was", "one more", "hour"} <= {each.text for each in root.iter(f"{SVG}text")}


def test_every_point_lies_within_the_picture() -> None:
    for line in ElementTree.fromstring(DRAWN).iter(f"{SVG}polyline"):
        places = [tuple(map(float, point.split(","))) for point in line.attrib["points"].split()]
        assert all(0 <= x <= 720 and 0 <= y <= 360 for x, y in places)
        assert places[0][0] < places[1][0]


def test_the_higher_value_stands_higher() -> None:
    first = next(ElementTree.fromstring(DRAWN).iter(f"{SVG}polyline")).attrib["points"].split()
    low, high = (float(point.split(",")[1]) for point in first)
    assert high < low
