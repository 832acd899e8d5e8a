import * as z from 'zod';
import type { Devices } from '#shared/domain/devices.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import type { Behind } from '#shared/domain/link-store.ts';
import { type PasswordFault, passwordLength } from '#shared/domain/password.ts';
import type { TermsVersion } from '#shared/domain/terms.ts';
import { anyone } from '#shared/http/admission.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { cookiesOfSession, homeOf } from '#shared/http/session-cookies.ts';
import { renderGetStartedPage } from '#shared/pages/get-started-page.tsx';
import { type LinkProblemProps, renderLinkProblemPage, renderLinkRequestedPage } from '#shared/pages/link-pages.tsx';
import { linkPath, renewalPath } from './contract.ts';
import { behindOpenLink, type EnterByLinkDeps, enterByLink } from './enter-by-link.ts';
import { type RequestLinkDeps, requestLink } from './request-link.ts';

type Request = PageRequest<undefined>;
export type GetStartedDeps = EnterByLinkDeps &
  RequestLinkDeps & { readonly devices: Devices; readonly terms: readonly [TermsVersion, ...TermsVersion[]] };

type Fault = { readonly passwordError?: PasswordFault; readonly fault?: 'form-expired' };

function getStarted(request: Request, behind: Behind, status: number, fault: Fault): PageAnswer {
  const language = request.language(behind.person.language);
  const html = renderGetStartedPage(
    {
      frame: request.frame(),
      organisation: behind.host,
      address: behind.person.email,
      action: request.path,
      csrf: request.csrf(),
      minimumLength: passwordLength.minimum,
      maximumLength: passwordLength.maximum,
      ...fault,
    },
    language,
  );
  return document(status, language, html);
}

type Asked = Pick<LinkProblemProps, 'reason' | 'address' | 'addressError' | 'fault'>;

/** 410 for every link that opens nothing: one that never was cannot be told from one that was. */
function newLink(request: Request, status: number, asked: Asked): PageAnswer {
  const language = request.language();
  const common = { frame: request.frame(renewalPath), action: renewalPath, csrf: request.csrf(), signInHref: '/sign-in' };
  return document(status, language, renderLinkProblemPage({ ...common, ...asked }, language));
}

const addressField = z.strictObject({ email: z.string() });
const passwordField = z.strictObject({ password: z.string() });

/** The pages that a link opens. */
export function pages(deps: GetStartedDeps): PageRoute[] {
  const enter = enterByLink(deps);
  const ask = requestLink(deps);
  const dead = (request: Request) => newLink(request, 410, { reason: 'problem' });

  const show = async (request: Request, status: number, fault: Fault): Promise<PageAnswer> => {
    const behind = await behindOpenLink(deps, request.params['token'] ?? '', { isFetch: request.method === 'GET' });
    return behind === undefined ? dead(request) : getStarted(request, behind, status, fault);
  };

  return [
    page(anyone, linkPath, (request) => show(request, 200, {})),
    form(anyone, linkPath, passwordField, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const { browser: browserSecret, requestId } = request;
        const linkToken = request.params['token'] ?? '';
        const outcome = await enter({ linkToken, browserSecret, password: request.fields.password, requestId });
        if (outcome.ok) {
          const { person, sessionToken } = outcome.value;
          return seeOther(homeOf(person, deps.terms, deps.now()), await cookiesOfSession(deps.devices, person, sessionToken));
        }
        const { error } = outcome;
        return error.code === 'PASSWORD' ? getStarted(request, error.behind, 422, { passwordError: error.fault }) : dead(request);
      },
    }),
    page(anyone, renewalPath, async (request) => newLink(request, 200, { reason: 'request' })),
    form(anyone, renewalPath, addressField, {
      expired: async (request, status) => newLink(request, status, { reason: 'request', fault: 'form-expired' }),
      async submit(request) {
        const { email } = request.fields;
        const address = emailAddress.safeParse(email);
        if (!address.success) {
          const addressError = email.trim() === '' ? 'required' : 'invalid';
          return newLink(request, 422, { reason: 'request', address: email, addressError });
        }
        await ask({ address: address.data, network: request.network, requestId: request.requestId });
        const language = request.language();
        const sent = { frame: request.frame(renewalPath), address: address.data, againHref: renewalPath };
        return document(200, language, renderLinkRequestedPage(sent, language));
      },
    }),
  ];
}
