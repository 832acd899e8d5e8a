import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { endpoints } from '#functions/order-summaries/endpoint.ts';
import { pages } from '#functions/summary-files/page.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoOrderLinks, orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSummaryNames } from '#shared/adapters/dynamodb/summary-names.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { orderLinkOfEmail } from '#shared/domain/orders/order-links.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { summaryPdfRenderer } from '#shared/pdf/render-summary-pdf.tsx';
import { summaryFile } from '#shared/pdf/summary-file.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { expectConforms, operationIdOf } from '#test/support/conformance.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { anOrder } from '#test/support/orders.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartner, aPartnerPerson, giveLink, put } from '#test/support/people.ts';
import type { TestBucket } from '#test/support/s3.ts';
import { answers, setUpWorld } from '#test/support/set-up-world.ts';

export const pdfFontOf = (weight: '400Regular' | '700Bold') =>
  `node_modules/@expo-google-fonts/noto-sans-hebrew/${weight}/NotoSansHebrew_${weight}.ttf`;
const render = summaryPdfRenderer({ regular: pdfFontOf('400Regular'), bold: pdfFontOf('700Bold') });

/** The PDF behind an address: what it is called where it is saved, its title and its words. */
export async function pdfAt(address = '') {
  const answer = await fetch(address);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.headers.get('content-type') !== 'application/pdf') throw new Error(`No PDF: ${answer.status}`);
  const document = await getDocumentProxy(bytes);
  const { info } = await getMeta(document);
  const { text } = await extractText(document, { mergePages: true });
  return {
    saved: new URL(address).searchParams.get('response-content-disposition') ?? '',
    title: String(info['Title']),
    language: String(info['Language']),
    text,
  };
}

/** A customer with services to be set up, and the summary of them over the API and behind the pages, with files in a real bucket. */
export async function summaryWorld(table: TestTable, { bucket, client }: TestBucket) {
  const world = await setUpWorld(table);
  const { caller, organisationId, trial, clock } = world;
  const now = () => new Date(clock.now);
  const rendered: string[] = [];
  const loadRenderer = async () => async (props: Parameters<typeof render>[0]) => {
    rendered.push(props.language);
    return render(props);
  };
  const deps = {
    setUps: world.setUps,
    names: dynamoSummaryNames(table),
    pdfOf: summaryFile({ files: s3Files(bucket, client), loadRenderer, product: 'Handover', now }),
  };
  const api = jsonFunction(endpoints(deps), { now, logger: makeLogger('test') });
  const settings = { sessions: dynamoSessionStore(table), terms, newId, now, origin: 'https://api.handover.test', product: 'Handover' };
  const files = pageFunction(pages({ ...deps, links: dynamoOrderLinks(table), now }), settings, makeLogger('test'));
  const site = aSite(table, { begin: now() });

  /** A browser at the pages of files, with the session of another. */
  function atFiles(human?: Browser): Browser {
    const browser = new Browser(files);
    for (const [name, value] of human?.cookies ?? []) browser.cookies.set(name, value);
    return browser;
  }

  return {
    ...world,
    rendered,
    atFiles,
    /** Asks for the summary of a trial or subscription, or of `…/summary.pdf`. */
    async ask(
      source: string,
      { path = 'summary', as = caller, query }: { path?: string; as?: PartnerCaller; query?: Record<string, string> } = {},
    ) {
      const at = `/v1/customers/${organisationId}/set-ups/${source}/${path}`;
      const answer = await api(
        httpEvent({ method: 'GET', path: at, caller: as, ...(query === undefined ? {} : { query }) }),
        lambdaContext,
      );
      expectConforms(operationIdOf('GET', at), answer.statusCode, answer.headers, answer.body);
      const location = answer.headers?.['Location'] ?? answer.headers?.['location'];
      return { status: answer.statusCode, location: location?.toString(), json: answer.body === '' ? undefined : JSON.parse(answer.body) };
    },
    /** Answers everything that is asked about a source, and finishes. */
    async finished(source: Parameters<typeof world.setUpOf>[0], as: PartnerCaller = caller) {
      const one = world.setUpOf(source);
      await one.save({ contactCenter: answers.contactCenter(), meetings: answers.meetings(), calling: answers.calling() });
      const done = await one.finish({ caller: as });
      if (done.status !== 202) throw new Error(done.body);
      return one;
    },
    /** The trial's administrator, signed in. */
    async administrator() {
      const stored = await world.stored(trial.id);
      const ref = { kind: 'organisation', organisationId, personId: stored.administrator.personId } as const;
      const human = await site.letIn(await giveLink(table, { ref, partnerId: caller.partnerId, trialId: trial.id }, { at: now() }));
      await site.acceptTerms(human);
      return atFiles(human);
    },
    /** One of a partner's people, signed in; of the partner of the customer unless told otherwise. */
    async partnersPerson(partner?: Awaited<ReturnType<typeof aPartner>>) {
      const of = partner ?? (await aPartner(table, { id: caller.partnerId, name: 'Sieci Sp. z o.o.' }));
      const person = await aPartnerPerson(table, of);
      return { person, browser: atFiles(await site.letIn(await giveLink(table, person, { at: now() }))) };
    },
    /** An order that was mapped to a subscription of the customer, and the page of the files behind its contact's link. */
    async mappedOrder() {
      const seller = await aPartner(table, { kind: 'seller', name: 'Sprzedawca' });
      const order = anOrder({
        sellerId: seller.id,
        state: 'mapped',
        contact: { email: 'olga@zamowienia.example', since: now().toISOString(), generation: 1 },
      });
      const subscription = await world.subscribe({ sellerId: seller.id, orderId: order.id, orderNumber: order.number });
      const mapped = {
        at: now().toISOString(),
        by: { kind: 'order-contact', id: order.id },
        partnerId: caller.partnerId,
        organisationId,
        subscriptionId: subscription,
      } as const;
      const keep = (generation: number) =>
        put(table, itemOf('order', keys.order(seller.id, order.id), { ...order, mapped, contact: { ...order.contact, generation } }));
      await keep(1);
      const token = newLinkToken();
      const offer = { sellerId: seller.id, orderId: order.id, generation: 1 };
      await put(table, orderLinkItem(orderLinkOfEmail({ id: newId('email') }, offer, token, now())));
      return { order, subscription, path: `/orders/${token}/set-up/summary.pdf`, passOn: () => keep(2) };
    },
  };
}
