import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';

/** The part of a shard manager that says how many shards may identify themselves at once. */
interface Gateway {
  fetchGatewayInformation(): Promise<{ readonly session_start_limit: { readonly max_concurrency: number } }>;
}

/**
 * One throttler for all shards of this process, however often they are connected anew. The library asks for it once for each
 * shard that starts at the same time, and would let them pass together, where Discord allows `max_concurrency` in five seconds.
 */
export function sharedThrottler(): (gateway: Gateway) => Promise<IIdentifyThrottler> {
  let shared: Promise<IIdentifyThrottler> | undefined;

  async function build(gateway: Gateway): Promise<IIdentifyThrottler> {
    const { session_start_limit } = await gateway.fetchGatewayInformation();
    return new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
  }

  return (gateway) => {
    shared ??= build(gateway).catch((error) => {
      shared = undefined;
      throw error;
    });
    return shared;
  };
}
