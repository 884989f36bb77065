from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.sensitivity import Sensitivity
from ...models.sensitivity_in import SensitivityIn
from ...types import UNSET, Response, Unset


def _get_kwargs(
    role_id: str,
    *,
    body: SensitivityIn,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["cursor"] = cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/roles/{role_id}/sensitivity".format(
            role_id=quote(str(role_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Sensitivity | None:
    if response.status_code == 200:
        response_200 = Sensitivity.from_dict(response.json())

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

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[Problem | Sensitivity]:
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
    body: SensitivityIn,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | Sensitivity]:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

     `items` are those whose tier moves; send the same body to the `next` link for more of them.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        body (SensitivityIn): Changes to try one by one; without `changes` every required item is
            made preferred in turn.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Sensitivity]
    """

    kwargs = _get_kwargs(
        role_id=role_id,
        body=body,
        limit=limit,
        cursor=cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: SensitivityIn,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | Sensitivity | None:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

     `items` are those whose tier moves; send the same body to the `next` link for more of them.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        body (SensitivityIn): Changes to try one by one; without `changes` every required item is
            made preferred in turn.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Sensitivity
    """

    return sync_detailed(
        role_id=role_id,
        client=client,
        body=body,
        limit=limit,
        cursor=cursor,
    ).parsed


async def asyncio_detailed(
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: SensitivityIn,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Response[Problem | Sensitivity]:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

     `items` are those whose tier moves; send the same body to the `next` link for more of them.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        body (SensitivityIn): Changes to try one by one; without `changes` every required item is
            made preferred in turn.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Sensitivity]
    """

    kwargs = _get_kwargs(
        role_id=role_id,
        body=body,
        limit=limit,
        cursor=cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: SensitivityIn,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
) -> Problem | Sensitivity | None:
    """Show how the qualified pool changes if one requirement is relaxed or tightened; nothing is stored.

     `items` are those whose tier moves; send the same body to the `next` link for more of them.

    Args:
        role_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        body (SensitivityIn): Changes to try one by one; without `changes` every required item is
            made preferred in turn.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Sensitivity
    """

    return (
        await asyncio_detailed(
            role_id=role_id,
            client=client,
            body=body,
            limit=limit,
            cursor=cursor,
        )
    ).parsed
