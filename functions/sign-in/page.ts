import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { SessionStore } from '#shared/domain/session-store.ts';
import type { TermsVersion } from '#shared/domain/terms.ts';
import { anyone, signedIn } from '#shared/http/admission.ts';
import { dropCookie } from '#shared/http/cookies.ts';
import { ownPath } from '#shared/http/own-path.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { cookiesOfSession, homeOf } from '#shared/http/session-cookies.ts';
import { renderSignedOutPage, renderSignInPage, type SignInProps } from '#shared/pages/sign-in-page.tsx';
import { signedOutPath, signInPath, signOutPath } from './contract.ts';
import { type SignInDeps, signIn } from './sign-in.ts';

type Request = PageRequest<undefined>;
export type SignInPageDeps = SignInDeps & {
  readonly sessions: SessionStore;
  readonly terms: readonly [TermsVersion, ...TermsVersion[]];
};
type Said = Pick<SignInProps, 'address' | 'addressError' | 'passwordError' | 'refusal' | 'notice' | 'fault'>;

function signInPage(request: Request, status: number, said: Said): PageAnswer {
  const language = request.language();
  const next = ownPath(request.query['next']);
  const action = next === undefined ? signInPath : `${signInPath}?next=${encodeURIComponent(next)}`;
  const common = { frame: request.frame(action), action, csrf: request.csrf(), newLinkHref: '/get-started/renewal' };
  return document(status, language, renderSignInPage({ ...common, ...said }, language));
}

const fields = z.strictObject({ email: z.string(), password: z.string() });

/** What is wrong with the entries before anything is looked up. */
function entered({ email, password }: z.output<typeof fields>): { readonly address: string } | { readonly said: Said } {
  const address = emailAddress.safeParse(email);
  if (address.success && password !== '') return { address: address.data };
  const addressError = email.trim() === '' ? 'required' : 'invalid';
  return {
    said: {
      address: email,
      ...(address.success ? {} : { addressError }),
      ...(password === '' ? { passwordError: 'required' } : {}),
    },
  };
}

/** Signing in and out. */
export function pages(deps: SignInPageDeps): PageRoute[] {
  const enter = signIn(deps);

  const submit = async (request: Request, wish: z.output<typeof fields>): Promise<PageAnswer> => {
    const entries = entered(wish);
    if ('said' in entries) return signInPage(request, 422, entries.said);
    const { address } = entries;
    const { network, requestId, cookies } = request;
    const outcome = await enter({ address, password: wish.password, network, deviceToken: cookies.device, requestId });
    if (outcome.ok) {
      const { person, sessionToken } = outcome.value;
      const to = ownPath(request.query['next']) ?? homeOf(person, deps.terms, deps.now());
      return seeOther(to, await cookiesOfSession(deps.devices, person, sessionToken));
    }
    if (outcome.error.code === 'WRONG') return signInPage(request, 422, { address: wish.email, refusal: { kind: 'wrong' } });
    if (outcome.error.code === 'NO_ADMINISTRATION_ACCESS')
      return signInPage(request, 422, { address: wish.email, refusal: { kind: 'no-administration' } });
    const { seconds } = outcome.error;
    const slowed = signInPage(request, 429, { address: wish.email, refusal: { kind: 'slowed', retryAfterSeconds: seconds } });
    return slowed.kind === 'document' ? { ...slowed, retryAfterSeconds: seconds } : slowed;
  };

  return [
    page(anyone, signInPath, async (request) => {
      const token = request.cookies.session;
      const visitor = token === undefined ? undefined : await deps.sessions.visitor(tokenHash(token), deps.now());
      if (visitor !== undefined) return seeOther(homeOf(visitor.person, deps.terms, deps.now()));
      return signInPage(request, 200, request.query['ended'] === '1' ? { notice: 'session-ended' } : {});
    }),
    form(anyone, signInPath, fields, {
      expired: async (request, status) => signInPage(request, status, { fault: 'form-expired' }),
      submit: (request) => submit(request, request.fields),
    }),
    form(signedIn, signOutPath, z.strictObject({}), {
      expired: async () => seeOther('/sign-in'),
      async submit({ visitor }) {
        await deps.sessions.end(visitor.session.hash);
        return seeOther(signedOutPath, [dropCookie('session')]);
      },
    }),
    page(anyone, signedOutPath, async (request) => {
      const language = request.language();
      return document(200, language, renderSignedOutPage({ frame: request.frame(), signInHref: signInPath }, language));
    }),
  ];
}
