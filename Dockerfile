# Concord as an image. Two stages on the same Debian, so that the compiled SQLite fits; the second holds no compiler.
ARG NODE=24.11.1

FROM node:${NODE}-bookworm AS build
WORKDIR /app
# Packages first: they change less often than the code.
COPY package.json package-lock.json ./
COPY .config/ensure.mjs .config/ensure.mjs
RUN node .config/ensure.mjs
COPY tsconfig.json ./
COPY .config .config
COPY src src
RUN node .config/ensure.mjs --build && npm prune --omit=dev --no-audit --no-fund

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY glossaries glossaries
COPY fixtures/demo fixtures/demo
COPY LICENSE NOTICE ./
# The code belongs to root; the server, which is not root, writes to /data alone. WAL needs a local disk.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
