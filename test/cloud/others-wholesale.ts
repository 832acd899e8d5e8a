import type { ForeignRequest } from './others-orders.ts';
import type { RealCloud } from './real-cloud.ts';
import { aClient } from './wholesale-client.ts';

/** Everything that can be asked on our own host about a template, a wholesale customer and a webhook, which all are the world's own partner's. */
export async function aboutWholesale(world: RealCloud) {
  const { customer, provisioningId } = await aClient(world);
  await customer({ packages: ['webex_meetings'], provisioningParameters: {} });
  const { json: all } = await world.call('GET', '/v1/onboarding-templates?limit=100');
  const { id: templateId } = all.templates.find((one: { provisioningId?: string }) => one.provisioningId === provisioningId);
  const events = await world.feed();
  const customerId = events.findLast(({ subject }) => subject.wholesaleCustomerId !== undefined)?.subject.wholesaleCustomerId;
  const hook = { name: 'Ours', targetUrl: 'https://receiver.example/hook', events: ['*'] };
  const { json: webhook } = await world.call('POST', '/v1/webhooks', { body: hook });
  const [template, theirs, one] = [
    `/v1/onboarding-templates/${templateId}`,
    `/v1/wholesale-customers/${customerId}`,
    `/v1/webhooks/${webhook.id}`,
  ];
  const help = `${theirs}/assistance-requests`;
  const { json: asked } = await world.call('POST', help, { body: { message: 'Ours.' } });
  const version = { 'if-match': '"1"' };
  const requests: readonly ForeignRequest[] = [
    ['GET', template],
    ['PATCH', template, { language: 'sv' }, version],
    ['DELETE', template, undefined, version],
    ['GET', `${template}/review`],
    ['POST', `${template}/submission`],
    ['POST', `${template}/change-previews`, { language: 'sv' }],
    ['GET', theirs],
    ['PATCH', `${theirs}/settings`, { administrationAccess: false }, version],
    ['GET', help],
    ['POST', help, { message: 'Mine.' }],
    ['GET', `${help}/${asked.id}`],
    ['PATCH', `${help}/${asked.id}`, { state: 'closed' }],
    ['GET', one],
    ['PATCH', one, { name: 'Mine' }],
    ['DELETE', one],
    ['POST', `${one}/secret`],
    ['POST', `${one}/test`],
    ['GET', `${one}/deliveries`],
    ['POST', `${one}/replays`, { from: world.cloud.clock.now().toISOString() }],
  ];
  return { requests, ids: [templateId, customerId, webhook.id, asked.id], webhook: one };
}
