import json

import sidusryhmad as sr


def test_the_example_is_answered_and_put_on_a_map(program, tmp_path):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    assert program("evidence", "example", "spiral", "-o", "s.xlsx").code == 0
    ran = program(
        "evidence", "spiral", "s.xlsx", "--map", "post.yaml", "--save-map", "new.yaml",
        "--lang", "en", "--format", "json",
    )  # fmt: skip
    assert ran.code == 0
    assert json.loads(ran.out)["starts"][0]["factor"] == "staff retention"
    assert ran.err.count("kept beside") == 2
    assert ran.err.count("\non the map: ") == 2


def test_an_open_loop_is_refused_with_its_line(program, tmp_path):
    (tmp_path / "s.csv").write_text("from,to,strength\na,b,1\nc,a,1\n", "utf-8")
    ran = program("evidence", "spiral", "s.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "s.csv, row 3: the link begins at c" in ran.err
