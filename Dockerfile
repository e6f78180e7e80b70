# The bot as an image: built once, checked by hash, run by nobody's root.
FROM python:3.13-slim-trixie AS build

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_PYTHON=/opt/lief/bin/python
WORKDIR /src
RUN python -m venv --without-pip /opt/lief

COPY requirements.txt ./
RUN python -m pip install --no-deps --only-binary :all: --require-hashes --requirement requirements.txt

COPY pyproject.toml LICENSE ./
COPY storage storage
COPY bot bot
COPY api api
RUN python -m pip install --no-deps --no-build-isolation . \
    && python -m pip uninstall --yes hatchling editables packaging pathspec pluggy tomlkit trove-classifiers

FROM python:3.13-slim-trixie

RUN useradd --uid 10001 --user-group --no-log-init --no-create-home --home-dir /data --shell /usr/sbin/nologin lief \
    && install --directory --owner lief --group lief --mode 0700 /data
COPY --from=build /opt/lief /opt/lief

ENV PATH=/opt/lief/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/lief.db \
    LIEF_KEY_FILE=/data/lief.key \
    LIEF_LOG=json

USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000

HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import http.client, sys; door = http.client.HTTPConnection('127.0.0.1', 8000, timeout=4); door.request('GET', '/healthz'); sys.exit(door.getresponse().status != 200)"]

ENTRYPOINT ["lief"]
CMD ["serve", "--host", "0.0.0.0"]
