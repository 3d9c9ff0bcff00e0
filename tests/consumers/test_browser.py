"""A real browser on our page: it shows the events and asks no network for anything."""

import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import attrs
import pytest

from tests.export.sample import bounded, sample
from timeline.export.html import to_fragment, to_html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=4000",
]


@pytest.fixture
def site():
    """A server of one page that writes down what it is asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200 if self.path == "/page" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/page":
                self.wfile.write(server.page.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = asked
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def browse(tmp_path, url, *options):
    command = [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", *options, url]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


def test_the_page_renders_and_fetches_nothing(site, tmp_path):
    host = f"http://127.0.0.1:{site.server_port}"
    timeline = sample()
    baits = tuple(
        attrs.evolve(document, title=f"<img src={host}/bait{number}><script src={host}/s></script>", url=f"{host}/link")
        for number, document in enumerate(timeline.documents)
    )
    site.page = to_html(attrs.evolve(timeline, documents=baits))
    dom = browse(tmp_path, f"{host}/page", "--dump-dom").stdout
    assert set(site.asked) <= {"/page", "/favicon.ico"}
    assert "/page" in site.asked
    for event in timeline:
        assert (
            f'<span class="title">{event.title}</span>'.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;") in dom
        )
    assert "<script" not in dom


def test_evidence_is_printed_unfolded(tmp_path):
    html = to_html(sample())
    folded = html.replace("content-visibility: visible; block-size: auto;", "")
    assert folded != html
    sizes = []
    for name, page in (("unfolded", html), ("folded", folded)):
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
        url = (tmp_path / f"{name}.html").as_uri()
        browse(tmp_path, url, f"--print-to-pdf={tmp_path / name}.pdf", "--no-pdf-header-footer")
        sizes.append(len((tmp_path / f"{name}.pdf").read_bytes()))
    assert sizes[0] > 1.2 * sizes[1]


@pytest.mark.parametrize("width", [500, 1200])
def test_nothing_is_wider_than_the_window(tmp_path, width):
    """Measured by the browser itself, in a copy of the page that may run a script."""
    long = "Unbreakable" * 40
    timeline = bounded()
    html = to_html(
        attrs.evolve(
            timeline, events=(*timeline.events[:2], attrs.evolve(timeline[2], title=long), *timeline.events[3:])
        )
    )
    html = html.replace("default-src 'none'", "script-src 'unsafe-inline'").replace("<details", "<details open")
    script = "<script>document.title = document.documentElement.scrollWidth - innerWidth</script></body>"
    (tmp_path / "wide.html").write_text(html.replace("</body>", script), encoding="utf-8")
    dom = browse(tmp_path, (tmp_path / "wide.html").as_uri(), f"--window-size={width},900", "--dump-dom").stdout
    assert "<title>0</title>" in dom


def test_the_style_of_a_notebook_changes_nothing(tmp_path):
    """Rules as Jupyter has them for outputs; measured by the browser itself."""
    jupyter = (
        "<style>.jp-RenderedHTMLCommon ol:not(.list-inline) { padding-left: 2em } "
        ".jp-RenderedHTMLCommon h3:first-child { margin-top: .6em } .jp-RenderedHTMLCommon h3 { font-style: normal }</style>"
    )
    script = (
        "<script>document.title = ['ol', 'h3'].map(name => getComputedStyle(document.querySelector(name)))"
        ".map(style => style.padding + ' ' + style.margin).join(', ')</script>"
    )
    html = f'{jupyter}<div class="jp-RenderedHTMLCommon">{to_fragment(sample())}</div>{script}'
    (tmp_path / "notebook.html").write_text(html, encoding="utf-8")
    dom = browse(tmp_path, (tmp_path / "notebook.html").as_uri(), "--dump-dom").stdout
    assert "<title>0px 0px, 0px 0px</title>" in dom
