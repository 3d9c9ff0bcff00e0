"""The house stands: imports run one way, no file is in a circle, no two modules share a name, no function is a maze."""

import ast
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline"
LAYERS = [  # in the order of the data; a module imports from its own layer and those before it
    "errors", "model", "languages", "parsing", "factuality", "reading", "resolver", "extractor", "placement", "merger",
    "salience", "stories", "export", "store", "pipeline", "components", "cli", "__init__", "__main__",
]  # fmt: skip
MOST_BRANCHES = 15


def modules():
    """Every module of the package by its dotted name."""
    return {
        ".".join(("timeline", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(PACKAGE.rglob("*.py"))
    }


MODULES = modules()
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def imports(name):
    """The modules of the package that a module imports: at its top, in functions, and for type checkers alone."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: imports are written in full"
            if node.module.split(".")[0] == "timeline":
                members = {f"{node.module}.{alias.name}" for alias in node.names}
                yield from members & MODULES.keys() or {node.module}
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "timeline")


def layer(name):
    return LAYERS.index([*name.split("."), "__init__"][1])


GRAPH = {name: set(imports(name)) - {name} for name in MODULES}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_run_one_way(name):
    assert [other for other in GRAPH[name] if layer(other) > layer(name)] == []


def test_no_file_is_in_a_circle():
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as error:
        pytest.fail("a circle of imports: " + " <- ".join(error.args[1]))


def test_the_name_of_a_file_tells_its_content_without_its_folder():
    names = Counter(path.name for path in MODULES.values())
    assert [name for name, count in names.items() if count > 1 and name != "__init__.py"] == []


def test_only_the_package_itself_knows_functions_by_name():
    """`provide` is the one way round the order of imports; it stays in one place."""
    asking = [name for name, tree in TREES.items() if any(calls(tree, "provide"))]
    assert asking == ["timeline"]


def calls(tree, name):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name)


BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.comprehension, ast.match_case)


def branches(function):
    """One, and one more for each place at which a function can go two ways (McCabe 1976, conditions counted too)."""
    nodes = list(ast.walk(function))
    conditions = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    filters = sum(len(node.ifs) for node in nodes if isinstance(node, ast.comprehension))
    return 1 + sum(isinstance(node, BRANCHES) for node in nodes) + conditions + filters


def test_no_function_is_a_maze():
    functions = (
        (name, node) for name, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
    )
    mazes = {f"{name}.{node.name}": count for name, node in functions if (count := branches(node)) > MOST_BRANCHES}
    assert mazes == {}
