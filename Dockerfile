FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build --chown=node:node /app .
RUN install -d -o node -g node -m 0700 /app/data /app/keys /app/audit
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
