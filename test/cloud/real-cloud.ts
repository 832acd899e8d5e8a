import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { createPartner, createSeller, type PartnerCreator } from '#infra/cli/partner-operations.ts';
import { type LocalEndpoints, localTarget, type Target } from '#infra/cli/target.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import type { LocalCloud, LocalCloudOptions } from '#infra/local/cloud.ts';
import type { Mail } from '#infra/local/mailbox/store.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import { newId } from '#shared/runtime/ids.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import { testCloud } from '#test/support/local-cloud.ts';

/** A partner that was created as an operator does it, with the secret of its first token. */
export type PartnerInCloud = { readonly id: string; readonly name: string; readonly contactEmail: string; readonly token: string };

/** Whatever a text was read as: tests look into it, and say by what they expect what it should be. */
export type Parsed = ReturnType<typeof JSON.parse>;

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined where there is none. */
  readonly json: Parsed;
};

export type Call = {
  /** Whose token goes with the request; null for none. */
  readonly as?: PartnerInCloud | null;
  readonly body?: unknown;
  /** The Idempotency-Key; one of its own for every change unless given. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export const trialView = z.object({ id: z.string(), organisationId: z.string(), companyName: z.string(), state: z.string() });

/** Where the command line reaches this cloud. */
export function endpointsOf(cloud: LocalCloud): LocalEndpoints {
  return { apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs };
}

function operatorOf(target: Target): PartnerCreator {
  return {
    name: 'test',
    requestId: `test-${newId('event').slice(4)}`,
    newId,
    now: () => target.now,
    partners: dynamoPartnerStore(target.table, loadSystemKeys(target.table)),
    tokens: dynamoTokenStore(target.table),
    plan: apiGatewayUsagePlan(target.apiGateway, target.planIds),
  };
}

/** The whole app on the local cloud, and hands to reach it from outside with. Every JSON answer is compared with the API document. */
export async function realCloud(options: Omit<LocalCloudOptions, 'assembly'> = {}) {
  return handsOn(await testCloud('handover', options));
}

export type RealCloud = Awaited<ReturnType<typeof realCloud>>;

/** The same for a cloud that somebody else has started; `as`: its partner, instead of a new one. */
export async function handsOn(cloud: LocalCloud, as?: PartnerInCloud) {
  const api = cloud.apis['api'] ?? '';
  let partners = 0;
  let trials = 0;
  let first = as;

  async function addPartner(name = `Partner ${++partners} GmbH`): Promise<PartnerInCloud> {
    const contactEmail = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@partner.example`;
    const created = await createPartner(operatorOf(await localTarget(endpointsOf(cloud))), {
      name,
      contactEmail,
      language: 'en',
      tokenDays: 3650,
    });
    if (!created.ok || created.value.token === undefined) throw new Error(`No partner ${name}.`);
    return { id: created.value.partner.id, name, contactEmail, token: created.value.token.secret };
  }

  /** A commerce system that places orders. */
  async function addSeller(name = 'Seller AB'): Promise<PartnerInCloud> {
    const contactEmail = 'commerce@seller.example';
    const wish = { name, contactEmail, language: 'en', tokenDays: 3650 } as const;
    const created = await createSeller(operatorOf(await localTarget(endpointsOf(cloud))), wish);
    if (!created.ok || created.value.token === undefined) throw new Error(`No seller ${name}.`);
    return { id: created.value.partner.id, name, contactEmail, token: created.value.token.secret };
  }

  /** Asks the API itself, as any client would, and holds its answer against the document. */
  async function call(method: string, path: string, { as, body, key, headers = {} }: Call = {}): Promise<Answer> {
    const caller = as === undefined ? first : as;
    const isText = typeof body === 'string';
    const answer = await fetch(`${api}${path}`, {
      method,
      headers: {
        ...(caller ? { authorization: `Bearer ${caller.token}` } : {}),
        ...(method === 'GET' || method === 'HEAD' ? {} : { 'idempotency-key': key ?? randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const got = Object.fromEntries(answer.headers);
    const isJson = got['content-type']?.includes('json') && text !== '';
    if (path.startsWith('/v1/')) expectConforms(operationIdOf(method, path.split('?')[0] ?? ''), answer.status, got, text);
    return { status: answer.status, headers: got, text, json: isJson ? JSON.parse(text) : undefined };
  }

  /** A request for a trial that nothing else has asked for. */
  function aTrialRequest(wish: Record<string, unknown> = {}) {
    const number = ++trials;
    return {
      companyName: `Kwiaciarnia Róża ${number}`,
      administratorEmail: `rozalia.lis${number}@kwiaty.example`,
      country: 'PL',
      inSupportedLocation: true,
      language: 'pl',
      services: { message: 25, meetings: 25 },
      durationDays: 90,
      contextService: true,
      ...wish,
    };
  }

  /** Starts a trial and waits until its welcome e-mail is there. */
  async function aTrial(wish: Record<string, unknown> = {}, sent: Call = {}) {
    const request = aTrialRequest(wish);
    const answer = await call('POST', '/v1/trials', { ...sent, body: request });
    if (answer.status !== 201) throw new Error(`No trial: ${answer.status} ${answer.text}`);
    await cloud.settle();
    const trial = trialView.parse(answer.json);
    return { ...trial, email: request.administratorEmail, answer };
  }

  first ??= await addPartner();
  return {
    cloud,
    api,
    partner: first,
    addPartner,
    addSeller,
    call,
    aTrialRequest,
    aTrial,
    mailTo: (address: string): readonly Mail[] => cloud.mailbox.list(address),
    /** Every event of the partner's feed after a cursor, page by page. */
    async feed(of: PartnerInCloud | undefined = first, after = ''): Promise<Parsed[]> {
      const events: Parsed[] = [];
      for (let [cursor, more] = [after, true]; more; ) {
        const { json } = await call('GET', `/v1/events?limit=100${cursor === '' ? '' : `&after=${cursor}`}`, of && { as: of });
        events.push(...json.events);
        [cursor, more] = [json.next, json.more];
      }
      return events;
    },
    async advance(milliseconds: number): Promise<void> {
      await cloud.advanceTo(new Date(cloud.clock.now().getTime() + milliseconds));
    },
  };
}

/** The get-started link of an e-mail. */
export function linkIn(mail: Mail | undefined): string {
  const link = mail?.links.find((one) => one.includes('/get-started/') && !one.includes('renewal'));
  if (link === undefined) throw new Error('There is no e-mail with a link.');
  return link;
}

export const minutes = (count: number) => count * 60_000;

/** A request for a trial as the entries of the partner's form. */
export function entries({ services, inSupportedLocation, contextService, durationDays, ...texts }: ReturnType<RealCloud['aTrialRequest']>) {
  const licences = Object.entries(services).map(([service, count]) => [`services.${service}`, String(count)]);
  const flags = { inSupportedLocation: String(inSupportedLocation), contextService: String(contextService) };
  return { ...texts, ...flags, ...Object.fromEntries(licences), durationDays: String(durationDays) };
}
