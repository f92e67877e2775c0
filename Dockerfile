FROM node:24-slim
ENV NODE_ENV=production KUTIP_DATA=/data
WORKDIR /app

# Node is here already: the optional dependencies would bring a second one.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

COPY corpus corpus
COPY adapters adapters
COPY commands commands
COPY src src

# A named volume takes over the owner of the folder that it covers.
RUN mkdir /data && chown node:node /data
USER node

# Not through npm, which would stand between the signals and the bot.
CMD ["node", "--max-semi-space-size=16", "src/main.ts"]
