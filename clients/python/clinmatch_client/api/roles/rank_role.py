import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.ranking import Ranking
from ...models.tier import Tier
from ...types import UNSET, Response, Unset


def _get_kwargs(
    role_id: str,
    *,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    tier: Tier | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["cursor"] = cursor

    json_tier: str | Unset = UNSET
    if not isinstance(tier, Unset):
        json_tier = tier.value

    params["tier"] = json_tier

    json_as_of: str | Unset = UNSET
    if not isinstance(as_of, Unset):
        json_as_of = as_of.isoformat()
    params["as_of"] = json_as_of

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/roles/{role_id}/ranking".format(
            role_id=quote(str(role_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Ranking | None:
    if response.status_code == 200:
        response_200 = Ranking.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 410:
        response_410 = Problem.from_dict(response.json())

        return response_410

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 417:
        response_417 = Problem.from_dict(response.json())

        return response_417

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 431:
        response_431 = Problem.from_dict(response.json())

        return response_431

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 501:
        response_501 = Problem.from_dict(response.json())

        return response_501

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | Ranking]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    tier: Tier | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
) -> Response[Problem | Ranking]:
    """Rank the whole pool for a role: tier first, then score.

     All pages are of the pool and the role as they were at the first one, without those erased since.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        tier (Tier | Unset): What all deciding items come to, best first.
        as_of (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Ranking]
    """

    kwargs = _get_kwargs(
        role_id=role_id,
        limit=limit,
        cursor=cursor,
        tier=tier,
        as_of=as_of,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    tier: Tier | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
) -> Problem | Ranking | None:
    """Rank the whole pool for a role: tier first, then score.

     All pages are of the pool and the role as they were at the first one, without those erased since.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        tier (Tier | Unset): What all deciding items come to, best first.
        as_of (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Ranking
    """

    return sync_detailed(
        role_id=role_id,
        client=client,
        limit=limit,
        cursor=cursor,
        tier=tier,
        as_of=as_of,
    ).parsed


async def asyncio_detailed(
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    tier: Tier | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
) -> Response[Problem | Ranking]:
    """Rank the whole pool for a role: tier first, then score.

     All pages are of the pool and the role as they were at the first one, without those erased since.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        tier (Tier | Unset): What all deciding items come to, best first.
        as_of (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Ranking]
    """

    kwargs = _get_kwargs(
        role_id=role_id,
        limit=limit,
        cursor=cursor,
        tier=tier,
        as_of=as_of,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    tier: Tier | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
) -> Problem | Ranking | None:
    """Rank the whole pool for a role: tier first, then score.

     All pages are of the pool and the role as they were at the first one, without those erased since.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        tier (Tier | Unset): What all deciding items come to, best first.
        as_of (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Ranking
    """

    return (
        await asyncio_detailed(
            role_id=role_id,
            client=client,
            limit=limit,
            cursor=cursor,
            tier=tier,
            as_of=as_of,
        )
    ).parsed
