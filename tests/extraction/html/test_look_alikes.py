"""Words of a page that only look as if they were hidden."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read

LOOK_ALIKES = [
    ("<p style='color:#fff'>Jane</p>", "body{background:#123}"),
    ("<header style='background:linear-gradient(90deg,#036,#09c);color:#fff'>Jane</header>", ""),
    ("<header style='background-image:url(x.jpg);color:#fff'>Jane</header>", ""),
    ("<header style='background:navy'><div><div style='color:white'>Jane</div></div></header>", ""),
    ("<div class=b><p>Jane</p></div>", ".b{background:#000}.b p{color:#fff}"),
    (
        "<div class=b><p>Jane</p></div>",
        ":root{--dark:#101820;--ink:#fafafa}.b{background:var(--dark);color:var(--ink)}",
    ),
    ("<p>Jane</p>", "@media (prefers-color-scheme:dark){body{background:#000}p{color:#fff}}"),
    ("<p>Jane</p>", "@media (prefers-color-scheme:dark){p{color:#fff}}"),
    ("<p style='color:#999;font-size:7pt'>Jane</p>", ""),
    ("<p style='color:#bbb'>Jane</p>", ""),
    ("<p class=x>Jane</p>", "@media print{.x{display:none}}"),
    ("<p class=x>Jane</p>", ".x{display:none}@media print{.x{display:block}}"),
    ("<p class=x>Jane</p>", "@media (max-width:600px){.x{display:none}}"),
    ("<p class=x>Jane</p>", ".x{display:none}@media (min-width:768px){.x{display:block}}"),
    ("<p class=x>Jane</p>", "@media speech{.x{display:none}}"),
    ("<p class=x>Jane</p>", ".x:hover{display:none}.x:focus{color:#fff}"),
    ("<p class=x>Jane</p>", ".x::before{content:'a';color:#fff;display:none}"),
    ("<p class=x>Jane</p>", ".x .y{display:none} .z > .x{display:none} .x + .x{display:none}"),
    ("<p class=x>Jane</p>", ".x:not(p){display:none} p:nth-child(2){display:none}"),
    ("<p class=x>Jane</p>", "@supports not (display:grid){.x{display:none}}"),
    ("<p class=x>Jane</p>", "@layer a{.x{display:none}} .x{display:block}"),
    ("<details><summary>Jane</summary></details>", ""),
    ("<p aria-hidden=true>Jane</p>", ""),
    (
        "<p class=x>Jane</p>",
        ".x{background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent}",
    ),
    ("<p style='color:transparent;text-shadow:0 0 0 #000'>Jane</p>", ""),
    ("<p style='-webkit-text-fill-color:#fff;-webkit-text-stroke:1px #000'>Jane</p>", ""),
    ("<p style='opacity:.6'>Jane</p>", ""),
    ("<p style='letter-spacing:-.05em'>Jane</p>", ""),
    ("<p style='letter-spacing:.3em;text-indent:-1.5em;margin-left:2em'>Jane</p>", ""),
    ("<p style='text-indent:36pt'>Jane</p>", ""),
    ("<p style='line-height:1'>Jane</p>", ""),
    ("<div style='line-height:0'><p style='line-height:1.4'>Jane</p></div>", ""),
    ("<div style='font-size:0'><p style='font-size:11pt'>Jane</p></div>", ""),
    ("<p style='position:absolute;top:9000px;left:40px'>Jane</p>", ""),
    ("<p style='position:relative;top:-3px'>Jane</p>", ""),
    ("<p style='position:absolute;left:100%'>Jane</p>", ""),
    ("<p style='transform:translate(-50%,-50%)'>Jane</p>", ""),
    ("<p style='transform:rotate(-90deg)'>Jane</p>", ""),
    ("<p style='transform:scale(.8)'>Jane</p>", ""),
    ("<p style='transform:rotate(180deg) rotateZ(90deg)'>Jane</p>", ""),
    ("<p style='overflow:hidden;height:30px'>Jane</p>", ""),
    ("<p style='height:0'>Jane</p>", ""),
    ("<p style='overflow:hidden;max-height:none;min-height:0'>Jane</p>", ""),
    ("<div style='overflow:hidden;height:0;padding-bottom:40px'>Jane</div>", ""),
    ("<p style='clip-path:polygon(0 0,100% 0,100% 80%,0 100%)'>Jane</p>", ""),
    ("<p style='clip-path:inset(0 round 4px)'>Jane</p>", ""),
    ("<p style='mask-image:linear-gradient(black,transparent)'>Jane</p>", ""),
    ("<p style='filter:drop-shadow(0 0 2px #000) brightness(1.1)'>Jane</p>", ""),
    ("<div style='background:#fff;filter:invert(1)'><p style='color:#000'>Jane</p></div>", ""),
    ("<p style='mix-blend-mode:difference;color:#fff;background:#000'>Jane</p>", ""),
    ("<p style='position:relative;z-index:-1'>Jane</p>", "body{background:#fff}"),
    (
        "<div class=x><p style='position:relative;z-index:-1'>Jane</p></div>",
        ".x{background:#fff;position:relative;z-index:0}",
    ),
    ("<div style='background:#036;height:90px'></div><p style='margin-top:-60px;color:#fff'>Jane</p>", ""),
    ("<div style='background:#036'></div><p style='position:absolute;top:10px;color:#fff'>Jane</p>", ""),
    ("<p style='color:#fff'>Jane</p>", "@import 'theme.css';"),
    ("<div style='opacity:0;transition:opacity 1s'>Jane</div><script>reveal()</script>", ""),
    (
        "<div style='position:relative'><div style='position:absolute;inset:0;background:#000'></div>"
        "<p style='position:relative;color:#fff'>Jane</p></div>",
        "",
    ),
    (
        "<div><p>Jane</p><div id=c></div></div><script>go()</script>",
        "#c{position:fixed;inset:0;background:#fff;z-index:9}",
    ),
    (
        "<p class=x>Jane</p>",
        "@keyframes in{from{opacity:0}to{opacity:1}}.x{opacity:0;animation:in 1s forwards}",
    ),
    ("<p style='color:var(--missing)'>Jane</p>", ""),
    ("<p style='color:color-mix(in srgb, black, white)'>Jane</p>", ""),
    ("<p style='color:oklch(.3 .05 250)'>Jane</p>", ""),
    ("<p style='font-size:clamp(9px, 2vw, 14px)'>Jane</p>", ""),
    ("<p style='font:500 10.5pt/1.45 \"Inter\", sans-serif'>Jane</p>", ""),
    ("<p style='font-size:small'>Jane</p>", ""),
    ("<div style='font-size:0;line-height:1.4'><p style='font-size:11pt'>Jane</p></div>", ""),
    ("<button>Jane</button>", ""),
    ("<dialog open>Jane</dialog>", ""),
    ("<div hidden style='display:block'>Jane</div>", ""),
    ("<p style='display:none;display:block'>Jane</p>", ""),
    ("<svg><text fill='#000'>Jane</text></svg>", ""),
    ("<svg><rect fill=navy /><text fill=white>Jane</text></svg>", ""),
    ("<svg><text fill=currentColor>Jane</text></svg>", ""),
    ("<svg fill=none><text fill=teal>Jane</text></svg>", ""),
    ("<div style='color:#fff'><svg><text>Jane</text></svg></div>", "body{background:#fff}"),
    (
        "<p class=x>Jane</p>",
        ".x{color:#fff;position:relative}.x::before{content:'';position:absolute;inset:0;background:#036}",
    ),
    ("<p class=x>Jane</p>", ".x{color:#036}.x::before{content:'';position:absolute;background:#036}"),
    ("<table><tr><td style='max-width:0;width:50%;overflow:hidden'>Jane</table>", ""),
    ("<p style='color:color-mix(in srgb, navy 80%, white)'>Jane</p>", ""),
    ("<p style='background:color-mix(in srgb, navy 80%, white);color:#fff'>Jane</p>", ""),
    ("<p style='color:rgb(from white calc(r / 2) g b)'>Jane</p>", ""),
    ("<p class=x>Jane</p>", ".x{display:none}@container card (min-width:400px){.x{display:block}}"),
    ("<p class=x>Jane</p>", "@scope (.y){.x{display:none}}"),
    ("<p class=x>Jane</p>", "@container (max-width:500px){.x{display:none}}"),
]


@pytest.mark.parametrize(("body", "css"), LOOK_ALIKES)
def test_words_that_can_be_seen_are_read_and_accuse_nobody(body: str, css: str) -> None:
    content = f"<!DOCTYPE html><html><head><style>{css}</style></head><body>{body}</body></html>".encode()

    document = read(content, Limits())

    assert (document.text, document.flags) == ("Jane\n", ())
