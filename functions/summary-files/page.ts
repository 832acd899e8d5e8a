import * as z from 'zod';
import { organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { type OpenOrderLinkDeps, openOrderLink } from '#shared/domain/orders/open-order-link.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import { sourceOfId } from '#shared/domain/set-up/set-up-source.ts';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { type ReadSummaryDeps, readSummary } from '#shared/domain/summary/read-summary.ts';
import { administrator, anyone, partnerPerson } from '#shared/http/admission.ts';
import { type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { fileAt, type PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { paths } from './contract.ts';

export type SummaryFilesDeps = ReadSummaryDeps &
  OpenOrderLinkDeps & {
    /** Where the summary can be fetched as a PDF. */
    readonly pdfOf: (summary: OrderSummary, language: Language) => Promise<string>;
  };

type Asked = { readonly by: SetUpCaller; readonly source: SetUpSource };

const sourceId = z.union([trialId, subscriptionId]);

/** The files behind the three ways into a set-up. Whoever may not see the set-up gets what nobody's address gets. */
export function pages({ pdfOf, links, now, ...deps }: SummaryFilesDeps): PageRoute[] {
  const read = readSummary(deps);
  const open = openOrderLink({ links, now });

  async function file(request: PageRequest<unknown>, asked: Asked | undefined, language: Language): Promise<PageAnswer> {
    const found = asked === undefined ? undefined : await read(asked.by, asked.source);
    if (found?.ok !== true) return problemDocument('not-found', request, request.frame(), language);
    return fileAt(await pdfOf(found.value, language));
  }

  async function ofOrder(token: string): Promise<Asked | undefined> {
    const opened = await open(token, { isFetch: false });
    if (opened.kind === 'dead' || opened.order.mapped === undefined) return undefined;
    const { order, generation } = opened;
    const { partnerId, organisationId: of, subscriptionId: id } = opened.order.mapped;
    return {
      by: {
        kind: 'order-contact',
        organisationId: of,
        partnerId,
        actor: { kind: 'order-contact', id: order.id },
        order: { sellerId: order.sellerId, id: order.id, generation },
      },
      source: { kind: 'subscription', id },
    };
  }

  return [
    page(anyone, paths.orderContact, async (request) => file(request, await ofOrder(request.params['token'] ?? ''), request.language())),
    page(partnerPerson('set-up:read'), paths.partner, async (request) => {
      const { person, partner } = request.visitor;
      const [organisation, source] = [
        organisationId.safeParse(request.params['organisationId']),
        sourceId.safeParse(request.params['sourceId']),
      ];
      const by = { kind: 'partner', partnerId: partner.id, actor: { kind: 'person', id: person.id } } as const;
      const asked =
        organisation.success && source.success
          ? { by: { ...by, organisationId: organisation.data }, source: sourceOfId(source.data) }
          : undefined;
      return file(request, asked, request.language(person.language));
    }),
    page(administrator, paths.administrator, async (request) => {
      const { person, partner, organisation } = request.visitor;
      const source = sourceId.safeParse(request.params['sourceId']);
      const by: SetUpCaller = {
        kind: 'administrator',
        organisationId: organisation.id,
        partnerId: partner.id,
        actor: { kind: 'person', id: person.id },
        personId: person.id,
        isFullAdministrator: person.role === 'customer_full_administrator',
      };
      return file(request, source.success ? { by, source: sourceOfId(source.data) } : undefined, request.language(person.language));
    }),
  ];
}
