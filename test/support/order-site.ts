import { pages } from '#functions/order-pages/page.ts';
import { dynamoOrderLinks, orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderLinkOfEmail } from '#shared/domain/orders/order-links.ts';
import type { OrderRequest } from '#shared/domain/orders/order-request.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { directoryWorld } from '#test/support/directory-world.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { mappingWorld } from '#test/support/mapping-world.ts';
import { put } from '#test/support/people.ts';

/** The pages of orders' contacts over a table: a seller that orders, links as the mail worker makes them, browsers that open them. */
export async function anOrderSite(table: TestTable) {
  const world = await mappingWorld(table);
  const directory = directoryWorld(table);
  const { matcher } = directory;
  const deps = { ...world.deps, orders: world.orders, links: dynamoOrderLinks(table), matcher };
  const settings = { terms, newId, now: world.now, origin: 'https://api.handover.test', product: 'Handover' };
  const handler = pageFunction(pages(deps), { ...settings, sessions: dynamoSessionStore(table) }, makeLogger('test'));

  /** The path of a link as the e-mail to the present contact carries it. */
  async function link({ id, sellerId, contact }: Order): Promise<string> {
    const token = newLinkToken();
    const offer = { sellerId, orderId: id, generation: contact.generation };
    await put(table, orderLinkItem(orderLinkOfEmail({ id: newId('email') }, offer, token, world.now())));
    return `/orders/${token}`;
  }

  return {
    ...world,
    directory,
    link,
    browser: (headers: Record<string, string> = {}) => new Browser(handler, headers),
    /** An order whose contact has its link open. */
    async opened(request: Partial<OrderRequest> = {}) {
      const order = await world.order({ language: 'en', ...request });
      const at = await link(order);
      const human = new Browser(handler);
      /** Looks at a step, fills its form in, and says where that leads. */
      const answer = async (step: string, fields: Record<string, string>, query = '') => {
        await human.get(`${at}/${step}${query}`);
        const { location, status } = await human.post(`${at}/${step}`, fields);
        return location?.replace(`${at}/`, '') ?? status;
      };
      return { order, at, human, answer, now: () => world.stored(order) };
    },
  };
}

/** The organisations on offer on a page, each by its name with the choice that is posted for it. */
export function offersIn(html: string): ReadonlyMap<string, string> {
  const offers = [...html.matchAll(/<input(?=[^>]*type="radio")[^>]*name="choice"[^>]*value="([^"]+)".*?<label[^>]*>(.*?)<\/label>/gs)];
  return new Map(offers.map(([, choice = '', label = '']) => [label.replaceAll(/<[^>]+>/g, ''), choice]));
}
