"""The same pages for Hugo: content files with front matter, Markdown, and one slim layout."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.render.pages import Page

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~$"})
_INLINE = frozenset(("-text", "a", "bdi", "strong", "span", "small", "em", "code", "br"))
_CONFIG = """\
baseURL = "https://veien.example/"
title = "benchmark"
disableKinds = ["home", "section", "taxonomy", "term", "rss"]
enableRobotsTXT = false
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
linkify = false
[markup.goldmark.extensions.typographer]
disable = true
"""
_LAYOUT = """\
<!doctype html>
{{ $p := .Params }}{{ $said := index hugo.Data.said $p.lang }}{{ $root := $p.root -}}
<html lang="{{ $p.lang }}" dir="{{ $p.dir }}" data-script="{{ $p.script }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self';
 style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="{{ $p.color }}">
<meta name="format-detection" content="telephone=no">
{{ with $p.refresh }}<meta http-equiv="refresh" content="0; url={{ . }}">
{{ end -}}
{{ with $p.canonical -}}
<link rel="canonical" href="{{ . }}">
{{ range $p.alternates -}}
<link rel="alternate" hreflang="{{ .lang }}" href="{{ .url }}">
{{ end -}}
<meta property="og:type" content="website">
<meta property="og:site_name" content="{{ $p.name }}">
<meta property="og:title" content="{{ $p.heading }}">
<meta property="og:description" content="{{ $.Description }}">
<meta property="og:url" content="{{ . }}">
<meta property="og:locale" content="{{ $p.lang }}_NO">
{{ with $p.image }}<meta property="og:image" content="{{ . }}">
<meta name="twitter:card" content="summary_large_image">
{{ end -}}
{{ else -}}
<meta name="robots" content="noindex">
{{ end -}}
<link rel="icon" type="image/svg+xml" href="{{ $p.icon }}">
<link rel="stylesheet" href="{{ $p.css }}">
</head>
<body>
<div class="page">
<a class="skip" href="#main">{{ $said.skip }}</a>
<header class="top">
<p class="from"><a href="{{ $root }}{{ $p.lang }}/" data-zone="sender">{{ $said.sender }}</a></p>
{{ with $p.doors -}}
<nav class="tongues" aria-label="{{ $said.languages }}">
<ul>
{{ range . -}}
{{ $door := index hugo.Data.said .lang -}}
<li><a href="{{ $root }}{{ .folder }}" lang="{{ .lang }}" dir="{{ $door.dir }}"
 hreflang="{{ .lang }}" data-script="{{ $door.script }}"
 {{- if eq .lang $p.lang }} aria-current="page"{{ end }}>{{ $door.name }}</a></li>
{{ end -}}
</ul>
</nav>
{{ end -}}
</header>
<main id="main">
{{ .Content }}
{{ with $p.facts }}<script type="application/ld+json">{{ . | safeJS }}</script>{{ end }}
</main>
<footer class="foot">
<div class="in">
{{ range $said.foot }}<p>{{ . }}</p>
{{ end -}}
<ul class="row">
<li><a href="{{ $root }}{{ $p.lang }}/">{{ $said.home }}</a></li>
{{ range $said.links }}<li><a href="{{ $root }}{{ $p.lang }}/{{ .page }}/">{{ .text }}</a></li>
{{ end -}}
</ul>
</div>
</footer>
</div>
</body>
</html>
"""


@dataclass(frozen=True)
class _Read:
    """A page of ours as Hugo gets it: its own words, and what stands around them."""

    page: Page
    tree: LexborHTMLParser

    @property
    def main(self) -> LexborNode:
        """What only this page says."""
        found = self.tree.css_first("main")
        return found or self.tree.body

    @property
    def staff(self) -> bool:
        """Staff pages have Material's frame; Hugo puts them into the slim one."""
        return "lang" not in self.page.matter


def write_hugo_site(folder: Path, pages: Sequence[Page], files: Mapping[str, str]) -> None:
    """Write the whole project: one content file for each page, statics, layout, phrases."""
    shutil.rmtree(folder, ignore_errors=True)
    read = [_Read(page, LexborHTMLParser(page.body)) for page in pages]
    _put(folder / "hugo.toml", _CONFIG)
    _put(folder / "layouts/page.html", _LAYOUT)
    _put(folder / "data/said.json", json.dumps(_phrases(read), ensure_ascii=False))
    for each in read:
        name = "page_" + each.page.path.removesuffix("index.md").replace("/", "_")
        _put(folder / f"content/{name.removesuffix('.md')}.md", _content(each))
    for path, text in files.items():
        if path != "sitemap.xml":  # Hugo makes its own
            _put(folder / "static" / path, text)


def words_of(html: str) -> str:
    """Return what a reader reads of a page, letter by letter: marked names cut words in two."""
    main = LexborHTMLParser(html).css_first("main")
    for script in main.css("script"):
        script.decompose()
    return "".join(main.text(separator=" ").split())


def address_of(page: Page) -> str:
    """Return where a page lies in both finished sites."""
    return page.artefact.path


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _content(each: _Read) -> str:
    matter = dict(each.page.matter)
    for ours in ("template", "search", "body"):
        matter.pop(ours, None)
    path = each.page.artefact.path
    matter["url"] = "/" + path.removesuffix("index.html")
    if each.staff:
        around = {"lang": "nb", "dir": "ltr", "script": "Latn", "description": ""}
        return _file({**around, "root": "../" * path.count("/"), **matter}, each.page.body)
    matter["root"] = str(matter["icon"]).removesuffix("assets/icon.svg")
    matter["doors"] = list(_doors(each, str(matter["root"])))
    if facts := each.main.css_first("script"):
        matter["facts"] = facts.text()
    return _file(matter, "\n\n".join(_blocks(each.main)))


def _file(matter: Mapping[str, object], body: str) -> str:
    """Write front matter as people do: YAML, one key on a line."""
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items()
    )
    return f"---\n{lines}---\n\n{body}\n"


def _doors(each: _Read, root: str) -> Iterator[dict[str, str]]:
    for link in each.tree.css("nav.tongues a"):
        attributes = link.attributes
        yield {
            "lang": str(attributes["lang"]),
            "folder": str(attributes["href"]).removeprefix(root),
        }


def _phrases(read: Sequence[_Read]) -> dict[str, dict[str, object]]:
    """Take what stands around the pages of a language from its home page."""
    homes = {
        each.page.matter["lang"]: each
        for each in read
        if not each.staff and each.page.path == f"{each.page.matter['lang']}/index.md"
    }
    return {str(code): _around(each) for code, each in homes.items()}


def _around(each: _Read) -> dict[str, object]:
    tree, matter = each.tree, each.page.matter
    links = tree.css("footer ul.row a")
    own = tree.css_first("nav.tongues a[aria-current]")
    return {
        "name": own.text() if own else "",
        "dir": matter["dir"],
        "script": matter["script"],
        "skip": tree.css_first("a.skip").text(),
        "sender": tree.css_first("p.from").text(),
        "languages": tree.css_first("nav.tongues").attributes["aria-label"] if own else "",
        "foot": [line.text() for line in tree.css("footer p")],
        "home": links[0].text(),
        "links": [
            {"text": link.text(), "page": str(link.attributes["href"]).rstrip("/").split("/")[-1]}
            for link in links[1:]
        ],
    }


def _blocks(node: LexborNode) -> Iterator[str]:
    """Yield the Markdown of everything inside a node, block by block."""
    line = ""
    for child in node.iter(include_text=True):
        if child.tag in _INLINE:
            line += _inline(child)
            continue
        if line.strip():
            yield line.strip()
        line = ""
        yield from _block(child)
    if line.strip():
        yield line.strip()


def _block(node: LexborNode) -> Iterator[str]:
    if node.tag in {"script", "-comment"}:
        return
    if node.tag in {"h1", "h2", "h3"}:
        yield f"{'#' * int(node.tag[1])} {_line(node)}{_id(node)}"
    elif node.tag == "summary":
        yield f"### {_line(node)}"
    elif node.tag == "img":
        yield f"![{_escaped(node.attributes['alt'] or '')}]({node.attributes['src']})"
    elif node.tag in {"ul", "ol"}:
        mark = "1." if node.tag == "ol" else "-"
        items = (child for child in node.iter() if child.tag == "li")
        yield "\n".join(f"{mark} {_item(item)}" for item in items)
    elif node.tag == "p":
        yield _line(node)
    else:
        yield from _blocks(node)


def _item(node: LexborNode) -> str:
    return "\n\n    ".join(_blocks(node))


def _id(node: LexborNode) -> str:
    return f" {{#{node.attributes['id']}}}" if node.attributes.get("id") else ""


def _line(node: LexborNode) -> str:
    return "".join(map(_inline, node.iter(include_text=True))).strip()


def _inline(node: LexborNode) -> str:
    if node.tag == "-text":
        return _escaped(node.text())
    words = _line(node)
    if node.tag == "a":
        return f"[{words}]({node.attributes['href']})"
    if node.tag == "strong":
        return f"**{words}**"
    if node.tag == "bdi":
        return f'<bdi dir="{node.attributes.get("dir") or "auto"}">{words}</bdi>'
    return words


def _escaped(text: str) -> str:
    return " ".join(text.translate(_SIGNS).split("\n")) if text.strip() else " "
