# Stage 1: everything that building takes.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Building reads the configuration, which makes a secret: none may stay in the image.
RUN node src/scripts/build.mjs && rm -rf data

# Stage 2: what runs, as a user that owns nothing but the data.
FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URI=file:/app/data/masthead.db
COPY --from=build /app ./
RUN mkdir data && chown -R node:node data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/server/main.js"]
