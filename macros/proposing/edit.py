"""Adds to a file that is there, and leaves all else in it as it is: its words and its comments."""

import json
from typing import Any

import yaml
from pydantic import BaseModel

from macros.model.signs import as_meant
from macros.proposing.layout import NotAlike, laid_out


class Plain(str):
    """A value that stands in a file without quotation marks, such as a number or a day."""

    __slots__ = ()


def as_json(value: Any) -> str:
    """A value in one line, as YAML has it: JSON, but for what is Plain."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(k)}: {as_json(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_json, value))}]"
    return str(value) if isinstance(value, Plain) else json.dumps(value, ensure_ascii=False)


def as_yaml(fields: dict[str, Any], model: type[BaseModel]) -> str:
    """The text of a new file with these fields. Raises NotAlike where YAML cannot hold one."""
    return laid_out(as_json(fields), model)


def with_more(
    text: str, path: tuple[str | int, ...], more: dict[str, Any] | list[Any], model: type[BaseModel]
) -> str:
    """The text of a file with more fields, or things of a list, at the end of what is at a path.

    What is missing on the way is added. Raises NotAlike where the file cannot be read, or holds
    something else there.
    """
    text = as_meant(text).rstrip("\n") + "\n"
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise NotAlike from error
    for number, step in enumerate(path):
        if isinstance(step, int):
            if not isinstance(node, yaml.SequenceNode) or step >= len(node.value):
                raise NotAlike
            node = node.value[step]
            continue
        if not isinstance(node, yaml.MappingNode):
            raise NotAlike
        inner = next((value for key, value in node.value if key.value == step), None)
        if inner is None or _is_empty(inner):
            text = text if inner is None else _without(text, node, step)
            node = node if inner is None else yaml.compose(text, Loader=yaml.SafeLoader)
            for name in reversed(path[number + 1 :]):
                more = {str(name): more}
            more = {step: more}
            break
        node = inner
    return laid_out(_inserted(text, node, more), model)


def _is_empty(node: Any) -> bool:
    return not node.value or (isinstance(node, yaml.ScalarNode) and node.value in {"", "~", "null"})


def _without(text: str, node: Any, name: str) -> str:
    """The text without a field that holds nothing."""
    key, value = next(pair for pair in node.value if pair[0].value == name)
    end = max(key.end_mark.index + 1, value.end_mark.index)
    return text[: key.start_mark.index].rstrip(" ") + text[end:].lstrip("\n")


def _inserted(text: str, node: Any, more: dict[str, Any] | list[Any]) -> str:
    """The text with more at the end of a collection, in the way that this is written."""
    is_list = isinstance(node, yaml.SequenceNode)
    if is_list != isinstance(more, list) or isinstance(node, yaml.ScalarNode):
        raise NotAlike
    parts = [as_json(one) for one in more] if isinstance(more, list) else _fields(more)
    if node.flow_style:
        end = node.end_mark.index - 1
        comma = "" if text[node.start_mark.index + 1 : end].rstrip(" \n").endswith(",") else ", "
        return text[:end] + (comma if node.value else "") + ", ".join(parts) + text[end:]
    lead = " " * node.start_mark.column + ("- " if is_list else "")
    lines = "".join(f"{lead}{part}\n" for part in parts)
    end = _last_line_end(text, node)
    return text[:end] + lines + text[end:]


def _fields(more: dict[str, Any]) -> list[str]:
    return [f"{json.dumps(name)}: {as_json(value)}" for name, value in more.items()]


def _last_line_end(text: str, node: Any) -> int:
    """The index after the line on which the last value of a collection ends."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        key, node = last if isinstance(last, tuple) else (None, last)
        if key and isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
            node = key
    start, end = node.start_mark.index, node.end_mark.index
    end = start + len(text[start:end].rstrip())
    return text.index("\n", end) + 1
