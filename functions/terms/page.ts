import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import type { Member } from '#shared/domain/session-store.ts';
import { termsAreDue, termsInForce } from '#shared/domain/terms.ts';
import { memberBeforeTerms } from '#shared/http/admission.ts';
import { dropCookie } from '#shared/http/cookies.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { homeOf } from '#shared/http/session-cookies.ts';
import { renderTermsDeclinedPage, renderTermsPage, type TermsProps } from '#shared/pages/terms-page.tsx';
import { type AnswerTermsDeps, acceptTerms, declineTerms } from './answer-terms.ts';
import { termsPath } from './contract.ts';

const fields = z.strictObject({ version: z.string().max(40), answer: z.enum(['accept', 'decline']) });

/** The terms of service and the two answers to them. */
export function pages(deps: AnswerTermsDeps): PageRoute[] {
  const accept = acceptTerms(deps);
  const decline = declineTerms(deps);

  const show = (request: PageRequest<Member>, status: number, said: Pick<TermsProps, 'fault'>): PageAnswer => {
    const { person, organisation } = request.visitor;
    const language = request.language(person.language);
    const present = termsInForce(deps.terms, deps.now());
    const shown = { ...present, organisation: organisation.companyName, action: termsPath, csrf: request.csrf() };
    return document(status, language, renderTermsPage({ frame: request.frame(termsPath), ...shown, ...said }, language));
  };

  const home = ({ visitor: { person } }: PageRequest<Member>) => seeOther(homeOf(person, deps.terms, deps.now()));
  const accepted = ({ visitor: { person } }: PageRequest<Member>) => {
    const { version } = termsInForce(deps.terms, deps.now());
    return seeOther(homeOf({ ...person, terms: { version, acceptedAt: iso(deps.now()) } }, deps.terms, deps.now()));
  };

  return [
    page(memberBeforeTerms, termsPath, async (request) => {
      const due = termsAreDue(request.visitor.person, termsInForce(deps.terms, deps.now()));
      return due ? show(request, 200, {}) : home(request);
    }),
    form(memberBeforeTerms, termsPath, fields, {
      expired: async (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const { visitor, requestId } = request;
        if (request.fields.answer === 'decline') {
          await decline(visitor, requestId);
          const language = request.language(visitor.person.language);
          const frame = { product: request.frame().product, languagePath: '/sign-in' };
          return document(200, language, renderTermsDeclinedPage({ frame, signInHref: '/sign-in' }, language), [dropCookie('session')]);
        }
        const outcome = await accept(visitor, request.fields.version, requestId);
        if (outcome.ok) return accepted(request);
        return show(request, 409, { fault: outcome.error.code === 'OTHER_VERSION' ? 'form-expired' : 'try-again' });
      },
    }),
  ];
}
