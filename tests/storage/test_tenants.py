"""Tenants: made once, disabled, and the issuers of their tokens."""

import pytest

from service.errors import Conflict, InvalidInput, NotFound
from service.storage import DatabaseStores
from service.usecases.tenants import make_tenant

KEYS = {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "a"}]}


def test_a_tenant_is_made_once(stores: DatabaseStores) -> None:
    make_tenant("new", stores)

    with pytest.raises(Conflict, match="the tenant new exists"):
        make_tenant("new", stores)
    assert [tenant.name for tenant in stores.tenants.all()] == ["a", "b", "new"]


@pytest.mark.parametrize("name", ["", " ", "a b", "-a", "a" * 65, "é", "a/b", "a\n"])
def test_a_name_that_could_be_misread_is_refused(stores: DatabaseStores, name: str) -> None:
    with pytest.raises(InvalidInput, match="expected 1 to 64 of"):
        make_tenant(name, stores)


def test_two_tenants_cannot_have_one_issuer_and_audience(stores: DatabaseStores) -> None:
    stores.tenants.trust("a", "https://login.example.org", "clinmatch", KEYS)

    with pytest.raises(Conflict, match="another tenant has this issuer and audience"):
        stores.tenants.trust("b", "https://login.example.org", "clinmatch", KEYS)
    stores.tenants.trust("b", "https://login.example.org", "other", KEYS)
    stores.tenants.trust("a", "https://login.example.org", "clinmatch", {"keys": []})

    found = stores.tenants.issuers("https://login.example.org", ["clinmatch"])
    assert [(each.tenant, each.jwks) for each in found] == [("a", {"keys": []})]


def test_a_tenant_that_is_not_there_is_not_found(stores: DatabaseStores) -> None:
    tenants = stores.tenants
    for act in (tenants.disable, tenants.enable, tenants.distrust):
        with pytest.raises(NotFound, match="expected one of a, b"):
            act("nobody")
    with pytest.raises(NotFound, match="expected one of a, b"):
        tenants.trust("nobody", "x", "y", KEYS)


def test_a_tenant_that_is_disabled_twice_keeps_the_first_time(stores: DatabaseStores) -> None:
    stores.tenants.disable("a")
    first = stores.tenants.get("a").disabled_at

    stores.tenants.disable("a")

    assert first is not None and stores.tenants.get("a").disabled_at == first
    assert [each.disabled_at for each in stores.tenants.all()] == [first, None]
