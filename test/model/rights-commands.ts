import fc from 'fast-check';
import { answerRightsRequest } from '#shared/domain/mapping/rights-requests/answer-rights-request.ts';
import { askForRights } from '#shared/domain/mapping/rights-requests/ask-for-rights.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { newId } from '#shared/runtime/ids.ts';
import { codeOf, index, type Kind, often, pick } from './command.ts';

type Asking = { organisation: number; partner: 'A' | 'B' };
const asking = fc.record({ organisation: index, partner: fc.constantFrom('A' as const, 'B' as const) });

const ask: Kind<Asking> = {
  name: 'askForRights',
  args: asking,
  when: ({ organisations }) => organisations.length > 0,
  model(model, { organisation: at, partner }) {
    const organisation = pick(model.organisations, at);
    const relation = organisation.relations.get(partner);
    if (relation === undefined) return 'NOT_FOUND';
    if (relation === 'full') return 'RIGHTS_ALREADY_FULL';
    const last = organisation.requests.get(partner);
    if (last?.state === 'requested' && model.now < last.lapsesAt) return 'RIGHTS_REQUEST_OPEN';
    const own = organisation.sources.filter((source) => source.kind === 'subscription' && source.partner === partner);
    const done = own.some(({ services, setUp }) => Object.keys(services).every((one) => one === 'message') || setUp?.state === 'active');
    if (!done) return 'SET_UP_NOT_FINISHED';
    organisation.requests.set(partner, { state: 'requested', lapsesAt: model.now + 30 * 86_400_000 });
    return 'ok';
  },
  async real(real, { organisation, partner }, model) {
    const organisationId = real.known(real.made.organisations, pick(model.organisations, organisation).key);
    const caller = { partnerId: real.known(real.partnerIds, partner), actor: { kind: 'token', id: newId('token') } as const };
    const asked = await askForRights(real.deps)({ caller, organisationId, requestId: 'req', asked: undefined, keep: () => undefined });
    return codeOf(asked);
  },
};

const answerRequest: Kind<Asking & { answer: 'grant' | 'decline' }> = {
  name: 'answerRequest',
  args: asking.chain((of) => fc.constantFrom('grant' as const, 'decline' as const).map((given) => ({ ...of, answer: given }))),
  when: ({ organisations }, { organisation, partner }) =>
    organisations.length > 0 && pick(organisations, organisation).requests.has(partner),
  model(model, { organisation: at, partner, answer: given }) {
    const organisation = pick(model.organisations, at);
    const request = organisation.requests.get(partner);
    if (request === undefined) return 'NOT_FOUND';
    const wanted = given === 'grant' ? 'granted' : 'declined';
    if (request.state === wanted) return 'ok';
    if (request.state !== 'requested' || model.now >= request.lapsesAt) return 'RIGHTS_REQUEST_STATE';
    request.state = wanted;
    if (given === 'grant') organisation.relations.set(partner, 'full');
    return 'ok';
  },
  async real(real, { organisation, partner, answer: given }, model) {
    const organisationId = real.known(real.made.organisations, pick(model.organisations, organisation).key);
    const by = { partnerId: real.known(real.partnerIds, partner) };
    const last = await real.deps.rights.last(by, organisationId);
    if (!last.ok) return last.error.code;
    // Of the administrator who answers only this much is looked at.
    const administrator = { organisation: { id: organisationId }, person: { id: newId('person') } } as Administrator;
    return codeOf(await answerRightsRequest(real.deps)(administrator, last.value.id, given, 'req'));
  },
};

/** A partner asks for full rights, an administrator answers. */
export const rightsCommands = [...often(ask, 3), ...often(answerRequest, 3)];
