import {
  type APIGatewayClient,
  ConflictException,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  paginateGetApiKeys,
  paginateGetUsagePlans,
} from '@aws-sdk/client-api-gateway';
import type { PartnerId } from '#shared/domain/ids.ts';
import { usagePlanKeyOf } from '#shared/domain/usage-plan-key.ts';

/** The usage plans by which API Gateway throttles partners, one of each API. */
export type UsagePlan = {
  /** Puts the partner's key on the plans; a request of a partner without one is refused by API Gateway with 403. */
  admit(partnerId: PartnerId): Promise<'made' | 'present'>;
};

/** The key is named by the partner, and its value follows from it: made again, it is recognised. */
async function keyOf(client: APIGatewayClient, partnerId: PartnerId): Promise<{ id: string; made: boolean }> {
  try {
    const { id = '' } = await client.send(
      new CreateApiKeyCommand({
        name: partnerId,
        value: usagePlanKeyOf(partnerId),
        enabled: true,
        description: 'Counts a partner’s requests.',
      }),
    );
    return { id, made: true };
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
    for await (const { items = [] } of paginateGetApiKeys({ client }, { nameQuery: partnerId })) {
      const found = items.find((key) => key.name === partnerId);
      if (found?.id !== undefined) return { id: found.id, made: false };
    }
    throw new Error(`API Gateway has the key of ${partnerId} and does not show it.`, { cause: error });
  }
}

/** Puts a key on a plan; tells whether it was not there. */
async function join(client: APIGatewayClient, usagePlanId: string, keyId: string): Promise<boolean> {
  try {
    await client.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
    return true;
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
    return false;
  }
}

/** The plans of these ids, one of each API: a partner is admitted to all of them with the same key. */
export function apiGatewayUsagePlan(client: APIGatewayClient, planIds: () => Promise<readonly string[]>): UsagePlan {
  return {
    async admit(partnerId) {
      const { id, made } = await keyOf(client, partnerId);
      let joined = made;
      for (const planId of await planIds()) joined = (await join(client, planId, id)) || joined;
      return joined ? 'made' : 'present';
    },
  };
}

/** The id of the plan of this name. @throws when there is none. */
export async function usagePlanNamed(client: APIGatewayClient, name: string): Promise<string> {
  for await (const { items = [] } of paginateGetUsagePlans({ client }, {})) {
    const id = items.find((plan) => plan.name === name)?.id;
    if (id !== undefined) return id;
  }
  throw new Error(`API Gateway has no usage plan ${name}: is the stage deployed in this region?`);
}
