import type * as z from 'zod';
import { type Admission, type PageSettings, sessionTokenOf } from '#shared/http/admission.ts';
import { anyFormBody } from '#shared/http/any-form-body.ts';
import { type FormFault, formBody } from '#shared/http/form-body.ts';
import { formTokenHolds, newFormToken } from '#shared/http/form-token.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import { comesFromUs, type Incoming } from '#shared/http/page-request.ts';
import type { PageFrame } from '#shared/pages/page.tsx';

/** A request for a page by somebody who may open it. */
export type PageRequest<V> = Omit<Incoming, 'event' | 'cookiesToSet' | 'chosenLanguage'> & {
  readonly visitor: V;
  /** A token for a form that is about to be shown. */
  readonly csrf: () => string;
  /** What stands around the page. `languagePath`: where a language is chosen, for a page that is the answer to a post. */
  readonly frame: (languagePath?: string) => PageFrame;
};

/** A form that was posted from the page on which it stood, with its fields in shape. */
export type FormRequest<V, F> = PageRequest<V> & {
  readonly fields: F;
  /** The same for a repeat of this very form (a double click, a reload), another for every other form. */
  readonly formId: string;
  readonly rawFields: string;
};

export type PageRoute = {
  readonly methods: readonly ('GET' | 'HEAD' | 'POST')[];
  readonly path: `/${string}`;
  readonly serve: (incoming: Incoming, settings: PageSettings) => Promise<PageAnswer>;
};

function pageRequest<V>(incoming: Incoming, settings: PageSettings, visitor: V): PageRequest<V> {
  const { event: _event, cookiesToSet: _cookies, chosenLanguage: _language, ...rest } = incoming;
  const csrf = () => newFormToken(formSecret(incoming, visitor));
  return {
    ...rest,
    visitor,
    csrf,
    frame: (languagePath) => ({
      product: settings.product,
      ...(languagePath === undefined ? {} : { languagePath }),
      ...(visitor === undefined ? {} : { signOut: { action: '/sign-out', csrf: csrf() } }),
    }),
  };
}

/** What a form is tied to: the session of whoever is signed in, else the browser. */
function formSecret(incoming: Incoming, visitor: unknown): string {
  return visitor === undefined ? incoming.browser : (sessionTokenOf(incoming) ?? incoming.browser);
}

/** A page. Showing it changes nothing, so that mail scanners and prefetching browsers may open it as often as they like. */
export function page<V>(admission: Admission<V>, path: `/${string}`, show: (request: PageRequest<V>) => Promise<PageAnswer>): PageRoute {
  return {
    methods: ['GET', 'HEAD'],
    path,
    async serve(incoming, settings) {
      const admitted = await admission(incoming, settings);
      return 'answer' in admitted ? admitted.answer : show(pageRequest(incoming, settings, admitted.visitor));
    },
  };
}

const bodyStatuses: Readonly<Record<FormFault, number>> = { 'not-a-form': 415, 'too-large': 413, 'field-twice': 400 };

type FormHandlers<V, F> = {
  readonly submit: (request: FormRequest<V, F>) => Promise<PageAnswer>;
  /** The page with the form again: it was open for too long, came from somewhere else, or is no form of ours. Nothing was looked at. */
  readonly expired: (request: PageRequest<V>, status: number) => Promise<PageAnswer>;
};

/** Where a form is posted. Fields that it does not have are refused, and nothing is done for a form that is not ours. */
export function form<V, S extends z.ZodObject>(
  admission: Admission<V>,
  path: `/${string}`,
  fields: S,
  { submit, expired }: FormHandlers<V, z.output<S>>,
): PageRoute {
  return {
    methods: ['POST'],
    path,
    async serve(incoming, settings) {
      const admitted = await admission(incoming, settings);
      if ('answer' in admitted) return admitted.answer;
      const request = pageRequest(incoming, settings, admitted.visitor);
      const body = formBody(incoming.event);
      if (!body.ok) return expired(request, bodyStatuses[body.error]);
      const { csrf: formId = '', ...rest } = body.value;
      const ours = comesFromUs(incoming.event, settings.origin) && formTokenHolds(formId, formSecret(incoming, admitted.visitor));
      if (!ours) return expired(request, 403);
      const parsed = fields.safeParse(rest);
      if (!parsed.success) return expired(request, 400);
      return submit({ ...request, fields: parsed.data, formId, rawFields: JSON.stringify(rest) });
    },
  };
}

type ProvenFormHandlers<F> = {
  readonly submit: (request: PageRequest<undefined> & { readonly fields: F }) => Promise<PageAnswer>;
  /** What was sent is no form, or has other fields. Nothing was done. */
  readonly misread: (request: PageRequest<undefined>, status: number) => Promise<PageAnswer>;
};

/**
 * A form at an address that carries a secret, which is the proof: who knows it may post from anywhere, without cookies and without
 * having been shown the form (RFC 8058). Only for what does no harm when somebody does it twice or lets somebody else do it.
 */
export function provenForm<S extends z.ZodType>(
  path: `/${string}`,
  fields: S,
  { submit, misread }: ProvenFormHandlers<z.output<S>>,
): PageRoute {
  return {
    methods: ['POST'],
    path,
    async serve(incoming, settings) {
      const request = pageRequest(incoming, settings, undefined);
      const body = await anyFormBody(incoming.event);
      if (!body.ok) return misread(request, bodyStatuses[body.error]);
      const parsed = fields.safeParse(body.value);
      return parsed.success ? submit({ ...request, fields: parsed.data }) : misread(request, 400);
    },
  };
}
