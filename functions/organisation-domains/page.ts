import * as z from 'zod';
import { changeDomains, type DomainDeps, type DomainRequest } from '#shared/domain/domains/change-domains.ts';
import { viewOfDomain } from '#shared/domain/domains/domain.ts';
import { domainInput, normaliseDomain } from '#shared/domain/domains/domain-name.ts';
import type { DomainCaller } from '#shared/domain/domains/domain-store.ts';
import type { Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import {
  type DomainProblem,
  type DomainsPageProps,
  domainNotices,
  type NameError,
  renderDomainsPage,
} from '#shared/pages/domains/domains-page.tsx';
import { domainPath, domainsPath } from './contract.ts';

type Request = PageRequest<Administrator>;
type Post<F> = FormRequest<Administrator, F>;
type Said = Pick<DomainsPageProps, 'entered' | 'nameError' | 'problem' | 'done' | 'fault'>;

const addFields = z.strictObject({ domain: z.string().max(1000) });
const moveFields = z.strictObject({ move: z.enum(['verify', 'claim', 'release', 'remove']) });
const noticeOf = { verify: 'verified', claim: 'claimed', release: 'released', remove: 'removed' } as const;

const nameErrors: Readonly<Partial<Record<Refusal['code'] | Replay['code'], NameError>>> = {
  DOMAIN_INVALID: 'invalid',
  PUBLIC_DOMAIN: 'public',
  TOO_MANY_DOMAINS: 'too-many',
};
const problems: Readonly<Partial<Record<Refusal['code'] | Replay['code'], DomainProblem>>> = {
  DOMAIN_TOKEN_NOT_FOUND: 'not-found',
  DNS_UNAVAILABLE: 'unavailable',
  DOMAIN_CLAIMED: 'taken',
  DOMAIN_STATE: 'state',
  DOMAIN_NOT_VERIFIED: 'state',
};

function callerOf({ person, organisation, partner }: Administrator): DomainCaller {
  const actor = { kind: 'person', id: person.id } as const;
  return { of: 'organisation', kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor };
}

/** Domains of the administrator's organisation (OM-3). */
export function pages(deps: DomainDeps): PageRoute[] {
  const change = changeDomains(deps);

  async function show(request: Request, status: number, said: Said): Promise<PageAnswer> {
    const { visitor } = request;
    const found = await deps.domains.list(callerOf(visitor));
    if (!found.ok) return problemDocument('not-found', request, request.frame(), visitor.person.language);
    const language = request.language(visitor.person.language);
    const html = renderDomainsPage(
      {
        frame: request.frame(domainsPath),
        backHref: '/organisation/settings',
        csrf: request.csrf(),
        domains: found.value.map(viewOfDomain),
        addAction: domainsPath,
        moveAction: (domain) => `${domainsPath}/${domain}`,
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  const done = (notice: (typeof domainNotices)[number]) => seeOther(`${domainsPath}?done=${notice}`);

  function asked({ visitor, path, formId, rawFields, requestId }: Post<unknown>, name: string) {
    const key = { partnerId: visitor.partner.id, method: 'POST', path, key: formId, rawBody: rawFields };
    const receipt = () => receiptFor(key, { status: 200 }, deps.now());
    const request: DomainRequest = { by: callerOf(visitor), name, requestId, asked: receipt() };
    return { request, keep: receipt };
  }

  const faultOf = ({ code }: Refusal | Replay) => (code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again');

  async function add(post: Post<z.output<typeof addFields>>): Promise<PageAnswer> {
    const entered = post.fields.domain;
    const name = domainInput.safeParse(entered);
    if (!name.success || name.data === '') return show(post, 422, { entered, nameError: name.success ? 'required' : 'invalid' });
    const { request, keep } = asked(post, name.data);
    const outcome = await change.add(request, keep);
    if (outcome.ok || outcome.error.code === 'REPLAY') return done('added');
    const nameError = nameErrors[outcome.error.code];
    return show(post, 422, nameError === undefined ? { entered, fault: faultOf(outcome.error) } : { entered, nameError });
  }

  async function move(post: Post<z.output<typeof moveFields>>): Promise<PageAnswer> {
    const domain = normaliseDomain(post.params['domain'] ?? '');
    const { move: name } = post.fields;
    const { request, keep } = asked(post, domain);
    const outcome = name === 'remove' ? await change.remove(request, keep) : await change[name](request, keep);
    if (outcome.ok || outcome.error.code === 'REPLAY') return done(noticeOf[name]);
    const { code } = outcome.error;
    if (code === 'NOT_FOUND') return problemDocument('not-found', post, post.frame(), post.visitor.person.language);
    const because = problems[code];
    return show(post, 409, because === undefined ? { fault: faultOf(outcome.error) } : { problem: { domain, because } });
  }

  const expired = (request: Request, status: number) => show(request, status, { fault: 'form-expired' });
  return [
    page(fullAdministrator, domainsPath, (request) => {
      const notice = domainNotices.find((one) => one === request.query['done']);
      return show(request, 200, notice === undefined ? {} : { done: notice });
    }),
    form(fullAdministrator, domainsPath, addFields, { expired, submit: add }),
    form(fullAdministrator, domainPath, moveFields, { expired, submit: move }),
  ];
}
