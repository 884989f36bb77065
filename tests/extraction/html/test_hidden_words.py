"""Words of a page that nobody can see, by every means of CSS and HTML."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read

SECRET = "secret keywords"
SEEN = "Nurse\n"


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>Nurse</p>{body}</body></html>".encode()


# The style of the element, or of an element with the class `x` where braces are given.
HIDDEN_STYLES = [
    "color:hsl(0, 0%, 100%)",
    "color:hsl(0deg 0% 99% / 1)",
    "color:hwb(0 100% 0%)",
    "color:rgb(255 255 255)",
    "color:rgb(100% 100% 100%)",
    "color:rgba(0,0,0,0)",
    "color:oklch(1 0 0)",
    "color:lab(100 0 0)",
    "color:snow",
    "color:color-mix(in srgb, white 99%, black)",
    "color:color-mix(in oklab, #fff, color-mix(in srgb, white, snow))",
    "color:color(display-p3 1 1 1)",
    "color:rgb(from white r g b)",
    "c\\6flor:#fff",
    "background:#fff;-webkit-background-clip:text;color:transparent",
    "background:linear-gradient(#fff,#fefefe);background-clip:text;-webkit-text-fill-color:transparent",
    "opacity:calc(0.01 * 1)",
    "clip-path:path('M0 0')",
    "clip-path:rect(0 0 0 0)",
    "position:absolute;clip:rect(auto,0,auto,0)",
    "color:ghostwhite",
    "color:#fefefe80",
    "color:color(srgb 1 1 1)",
    "color:WHITE !important",
    "color:#000;background:#000",
    "color:navy;background:navy none",
    "color:currentColor;color:white;border-color:currentColor",
    "color:red;background:currentColor",
    "--ink:#fff;color:var(--ink)",
    "color:var(--missing, white)",
    "--a:var(--b);--b:#fff;color:var(--a)",
    "-webkit-text-fill-color:transparent",
    "-webkit-text-fill-color:#fff",
    "color:#fff;text-shadow:0 0 1px #fff",
    "background:linear-gradient(#fff,#fff);color:#fff",
    "display:none",
    "display:NONE",
    "visibility:collapse",
    "content-visibility:hidden",
    "opacity:0",
    "opacity:0%",
    "opacity:.01",
    "filter:opacity(0)",
    "filter:brightness(100);color:#999",
    "filter:invert(1)",
    "filter:blur(30px)",
    "color:#fff;filter:grayscale(1)",
    "transform:scale(0)",
    "transform:scale(.001)",
    "transform:scaleY(0)",
    "transform:rotateX(90deg)",
    "transform:rotateY(.25turn)",
    "transform:matrix(0,0,0,0,0,0)",
    "transform:matrix(1,0,0,1,-9999,0)",
    "transform:translate(-9999px, 0)",
    "transform:translateX(-500vw)",
    "transform:translate3d(0,-9999px,0)",
    "transform:skewX(90deg)",
    "translate:-9999px",
    "scale:0",
    "rotate:x 90deg",
    "zoom:0.01",
    "position:absolute;left:-9999px",
    "position:absolute;right:-9999px",
    "position:fixed;bottom:-9999px",
    "position:absolute;top:-10000px",
    "position:absolute;inset:-9999px auto auto auto",
    "position:relative;left:-9999px",
    "position:absolute;left:9999px",
    "position:absolute;left:-100vw",
    "position:absolute;left:calc(-1 * 9999px)",
    "position:absolute;inset-inline-start:-9999px",
    "margin-left:-9999px",
    "margin:0 0 0 -99em",
    "text-indent:-9999px",
    "text-indent:100%;white-space:nowrap;overflow:hidden",
    "padding-left:9999px",
    "font-size:0",
    "font-size:1pt",
    "font-size:.1em",
    "font-size:0.05rem",
    "font-size:5%",
    "font-size:0.3mm",
    "font-size:calc(1px * 1)",
    "font-size:min(1px, 2em)",
    "font:1px/1 serif",
    "font:italic bold 0.5pt/1.2 Georgia, serif",
    "line-height:0",
    "line-height:0;overflow:hidden",
    "letter-spacing:-1em",
    "letter-spacing:-20px",
    "overflow:hidden;height:0",
    "overflow:hidden;max-height:0",
    "overflow:hidden;width:0",
    "overflow-y:clip;block-size:1px",
    "overflow:hidden;max-inline-size:0",
    "position:absolute;clip:rect(0 0 0 0)",
    "position:absolute;clip:rect(1px,1px,1px,1px)",
    "clip-path:inset(50%)",
    "clip-path:inset(100% 0 0 0)",
    "clip-path:circle(0)",
    "clip-path:circle(0px at 50% 50%)",
    "clip-path:ellipse(0 0)",
    "clip-path:polygon(0 0, 0 0, 0 0)",
    "clip-path:polygon(0 0, 100% 0, 50% 0)",
    "-webkit-clip-path:inset(0 100% 0 0)",
    "mask:linear-gradient(transparent, transparent)",
    "-webkit-mask-image:linear-gradient(#0000,#0000)",
    "-webkit-text-security:disc",
    "position:relative;left:0;color:#fff",
    "position:absolute;color:#fff",
    "color:#e9e9e9;font-size:3px",
    "color:#000;opacity:.05",
    "backface-visibility:hidden;transform:rotateY(180deg)",
    # sr-only of Tailwind, visually-hidden of Bootstrap
    "position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);border:0",
    "position:absolute!important;width:1px!important;height:1px!important;overflow:hidden!important",
]


@pytest.mark.parametrize("style", HIDDEN_STYLES)
def test_words_hidden_by_a_style_are_left_out_and_flagged(style: str) -> None:
    assert_hidden(page(f'<div style="{style}">{SECRET}</div>'))


@pytest.mark.parametrize("style", HIDDEN_STYLES)
def test_words_hidden_by_a_rule_are_left_out_and_flagged(style: str) -> None:
    assert_hidden(page(f"<div class=x><span>{SECRET}</span></div>", f"<style>.x{{{style}}}</style>"))


RULES = [
    "div.x{display:none}",
    "body .x{display:none}",
    "body > div.x.y{display:none}",
    "p + .x{display:none}",
    "p ~ .x{display:none}",
    "div:not(.z){display:none}",
    "div:is(.x, .z){display:none}",
    ":where(.x){display:none}",
    "[class~=x]{display:none}",
    "[data-k='1']{display:none}",
    "[data-k^='1' i]{display:none}",
    "#i.x{display:none}",
    "div:nth-child(2){display:none}",
    "div:last-child{display:none}",
    "div:nth-of-type(1){display:none}",
    "body:has(.x) .x{display:none}",
    "div:has(b){display:none}",
    ".a, .x{display:none}",
    "*.x{display:none}",
    "html body div{display:none}",
    ".x\n{\tdisplay :\nnone ;}",
    ".x{display:none;color:red}.x{color:blue}",
    ".x::-webkit-scrollbar, .x{display:none}",
    "@media screen{.x{display:none}} @media print{.x{display:none}}",
    "@media all{.x{display:none}}",
    "@media (min-width:1px){.x{display:none}}",
    "@media (width >= 100px){.x{display:none}}",
    "@media not speech{.x{display:none}}",
    "@media (prefers-color-scheme:light){.x{color:#fff}}",
    "@supports (display:grid){.x{display:none}}",
    "@layer base{.x{display:none}}",
    "@layer a,b; @layer b{.x{display:none}} @layer a{.x{display:block}}",
    "@layer base{.x{display:block}} .x{display:none}",
    "body{& .x{display:none}}",
    "body{.x{display:none}}",
    "body{color:#000;div{&.x{color:#fff}}}",
    "div{@media all{&.x{display:none}}}",
    ":root{--c:#fff}.x{color:var(--c)}",
    "@keyframes k{to{opacity:0}}.x{animation:k 1s forwards}",
    ".x::first-line{color:#fff}",
    ".x:first-line{font-size:1px}",
    "@scope (body){.x{display:none}}",
    "@scope (.x){:scope{display:none}}",
    "@container (min-width:1px){.x{display:none}}",
    "@import url(data:text/css;base64,Lnh7ZGlzcGxheTpub25lfQ==);",
    "@import 'data:text/css,.x%7Bdisplay:none%7D' screen;",
    ".\\78{display:none}",
    "@charset 'utf-8';.x{display:none}",
    "@font-face{font-family:f;src:url(a;b{c)}.x{display:none}",
    ".y::before{content:'}'}.x{display:none}",
    "<!-- .x{display:none} -->",
    ".x{display:none",
    ".x{background:#000;color:#000}",
    "div{background:#123456} .x b{color:#123456}",
    "body{background:#111;color:#111} p{color:#fff}",
    "div{opacity:.3} .x b{opacity:.2}",
    "div{transform:scale(.3)} .x b{display:inline-block;transform:scale(.3)}",
    "div{position:relative;z-index:-1} #o{background:#fff}",
    "#o{background:#fff;position:static} .x{position:absolute;z-index:-5}",
    "#o{position:relative} .x{z-index:1} #c{position:absolute;inset:0;background:#fff;z-index:2}",
    "#o{position:relative} #c{position:absolute;top:0;left:0;width:100%;height:100%;background:white}",
]


@pytest.mark.parametrize("css", RULES)
def test_words_hidden_by_any_selector_or_condition_are_left_out_and_flagged(css: str) -> None:
    body = f"<div class='x y' id=i data-k=1><b>{SECRET}</b></div>"
    around = f"<section id=o>{body}<i id=c></i></section>" if "#o" in css else body

    assert_hidden(page(around, f"<style>{css}</style>"))


@pytest.mark.parametrize(
    "body",
    [
        f"<div hidden>{SECRET}</div>",
        f"<div hidden=until-found>{SECRET}</div>",
        f"<noframes>{SECRET}</noframes>",
        f"<dialog>{SECRET}</dialog>",
        f"<div popover>{SECRET}</div>",
        f"<font color=white>{SECRET}</font>",
        f"<font color=ffffff>{SECRET}</font>",
        f"<table bgcolor=black><tr><td><font color='#000000'>{SECRET}</font></table>",
        f"<div style='opacity:.2'><div style='opacity:.2'>{SECRET}</div></div>",
        f"<div style='filter:opacity(.2)'><div style='opacity:.2'>{SECRET}</div></div>",
        f"<div style='background:#222'><div><span style='color:#232323'>{SECRET}</span></div></div>",
        f"<div style='background:#222'><p style='background:#fff'><b style='color:#fff'>{SECRET}</b></div>",
        f"<div style='--c:white'><div><span style='color:var(--c)'>{SECRET}</span></div></div>",
        f"<div style='font-size:0'><span style='font-size:100%'>{SECRET}</span></div>",
        f"<div style='font-size:4px'><span style='font-size:.5em'>{SECRET}</span></div>",
        f"<div style='background:rgba(255,255,255,.9);color:#fff'>{SECRET}</div>",
    ],
)
def test_words_hidden_by_elements_around_them_are_left_out_and_flagged(body: str) -> None:
    assert_hidden(page(body))


def assert_hidden(content: bytes) -> None:
    document = read(content, Limits())

    assert document.text == SEEN
    assert [flag.code for flag in document.flags] == ["hidden_text"]


def test_rules_written_in_the_address_of_a_link_hide_words() -> None:
    head = "<link rel=stylesheet href='data:text/css,.x%7Bdisplay:none%7D'>"

    assert_hidden(page(f"<p class=x>{SECRET}</p>", head))


def test_a_number_without_unit_is_a_length_only_without_a_document_type() -> None:
    body = f"<p>Nurse<p style='position:absolute;left:-9999'>{SECRET}"

    assert_hidden(f"<html>{body}".encode())
    assert SECRET in read(f"<!doctype html><html>{body}".encode(), Limits()).text


def test_a_copy_for_phones_is_neither_read_twice_nor_flagged() -> None:
    css = ".phone{display:none}@media (max-width:600px){.phone{display:block}.wide{display:none}}"
    body = "<p class=wide>2019 - 2024</p><p class=phone>2019 - 2024</p>"

    document = read(page(body, f"<style>{css}</style>"), Limits())

    assert (document.text, document.flags) == ("Nurse\n2019 - 2024\n", ())


def test_a_page_that_is_always_dark_is_read() -> None:
    head = "<meta name='color-scheme' content='dark'>"

    assert read(page("<p style='color:#fff'>Jane</p>", head), Limits()).text == "Nurse\nJane\n"
    assert read(page(f"<p style='color:#111'>{SECRET}</p>", head), Limits()).text == SEEN


def test_rules_of_another_file_may_change_colours_but_not_what_is_hidden() -> None:
    head = "<link rel=stylesheet href=theme.css>"

    assert read(page("<p style='color:#fff'>Jane</p>", head), Limits()).text == "Nurse\nJane\n"
    assert_hidden(page(f"<p style='display:none'>{SECRET}</p>", head))
    assert_hidden(page(f"<p style='color:#fff;background:#fff'>{SECRET}</p>", head))
