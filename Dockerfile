# The bot on PostgreSQL or on a file in /data, as a user without rights, also where the rest cannot be written.
# docker build --tag cohort .
# docker run --read-only --tmpfs /tmp --volume cohort:/data --env COHORT_DISCORD__TOKEN cohort

FROM python:3.13-slim-bookworm AS build
COPY requirements.lock /
# Wheels only, each with the hash the lock has: nothing is compiled, and nothing else is installed.
RUN python -m venv /opt/cohort \
    && /opt/cohort/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: \
       --requirement /requirements.lock \
    && /opt/cohort/bin/pip uninstall --yes pip
COPY bot /opt/cohort/app/bot
COPY cogs /opt/cohort/app/cogs
COPY db /opt/cohort/app/db
COPY study /opt/cohort/app/study
COPY content /opt/cohort/app/content
RUN /opt/cohort/bin/python -m compileall -q /opt/cohort/app

FROM python:3.13-slim-bookworm
RUN groupadd --system --gid 10001 cohort \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --shell /usr/sbin/nologin cohort \
    && install --directory --owner 10001 --group 10001 --mode 0750 /data
COPY --from=build /opt/cohort /opt/cohort
ENV PATH=/opt/cohort/bin:$PATH \
    PYTHONPATH=/opt/cohort/app \
    PYTHONDONTWRITEBYTECODE=1 \
    COHORT_HEALTH__PORT=8080
USER 10001:10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s \
    CMD ["python", "-c", "import http.client, os, sys; web = http.client.HTTPConnection('127.0.0.1', int(os.environ['COHORT_HEALTH__PORT']), timeout=4); web.request('GET', '/healthz'); sys.exit(web.getresponse().status != 200)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
