import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';

/** A link that opens no order any more. `order`: where it was one of ours, with whom to turn to (OR-4). */
export type DeadOrderProps = {
  readonly frame: PageFrame;
  readonly order?: {
    readonly because: 'replaced' | 'closed' | 'finished';
    readonly number: string;
    readonly salesContact: string;
  };
};

export function renderDeadOrderPage({ frame, order }: DeadOrderProps, language: Language): string {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const title = t('order-dead.title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        {order ? (
          <>
            <p>{t(`order-dead.${order.because}`)}</p>
            <p>
              <MessageParts parts={parts('order-dead.sales', { number: order.number, address: order.salesContact })} />
            </p>
          </>
        ) : (
          <p>{t('order-dead.unknown')}</p>
        )}
      </div>
    </Page>,
  );
}
