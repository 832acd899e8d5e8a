import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from 'react-email';
import { direction, type Language } from '#shared/languages/language.ts';
import type { MailBlock, MailContent, MailFact } from './mail-content.ts';
import { MailLanguage, MailParts, MailValue } from './mail-parts.tsx';
import { mailSheet, mailStyles } from './mail-styles.ts';
import { quotationLines } from './mail-text.ts';

type Props = { readonly content: MailContent; readonly greeting: string; readonly product: string; readonly language: Language };

/** The HTML part: one column, tables only for layout, nothing loaded from anywhere. */
export function MailDocument({ content, greeting, product, language }: Props) {
  const dir = direction(language);
  return (
    <MailLanguage value={dir}>
      <Html lang={language} dir={dir}>
        <Head>
          <title>{content.subject}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
          <style dangerouslySetInnerHTML={{ __html: mailSheet }} />
        </Head>
        <Body lang={language} dir={dir} className="ground" style={mailStyles.body}>
          <Preview useTitleTag={false}>{content.preheader}</Preview>
          <Container className="card" tdClassName="inset" style={mailStyles.container}>
            <Text className="text" style={mailStyles.product}>
              <MailValue>{product}</MailValue>
            </Text>
            <Heading as="h1" className="text" style={mailStyles.title}>
              {content.title}
            </Heading>
            <Text className="text" style={mailStyles.text}>
              {greeting}
            </Text>
            {content.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity and never change
              <Block key={index} block={block} />
            ))}
          </Container>
          <Container tdClassName="foot" style={mailStyles.footer}>
            {content.footer.map((parts, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Text key={index} className="soft" style={mailStyles.small}>
                <MailParts parts={parts} />
              </Text>
            ))}
            {content.unsubscribe && (
              <Text className="soft" style={mailStyles.small}>
                <Link className="link" style={mailStyles.wordLink} href={content.unsubscribe.href}>
                  {content.unsubscribe.label}
                </Link>
              </Text>
            )}
          </Container>
        </Body>
      </Html>
    </MailLanguage>
  );
}

function Block({ block }: { readonly block: MailBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text className={block.soft ? 'soft' : 'text'} style={block.soft ? mailStyles.soft : mailStyles.text}>
          <MailParts parts={block.parts} />
        </Text>
      );
    case 'facts':
      return (
        <Section className="facts" style={mailStyles.facts}>
          {block.facts.map((fact) => (
            <Fact key={fact.label} fact={fact} />
          ))}
        </Section>
      );
    case 'action':
      return (
        <>
          <Section style={mailStyles.action}>
            <Button className="button" style={mailStyles.button} href={block.link.href}>
              {block.link.label}
            </Button>
          </Section>
          <Text className="soft" style={mailStyles.soft}>
            {block.fallback}
            <br />
            <Link className="link" style={mailStyles.address} href={block.link.href}>
              <MailValue>{block.link.href}</MailValue>
            </Link>
          </Text>
        </>
      );
    case 'quotation':
      return (
        <Section className="quotation" style={mailStyles.quotation} dir="auto">
          {quotationLines(block.text).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and never change
            <Text key={index} className="text" style={mailStyles.line}>
              {line || '\u00a0'}
            </Text>
          ))}
        </Section>
      );
  }
}

function Fact({ fact }: { readonly fact: MailFact }) {
  return (
    <>
      <Text className="soft" style={mailStyles.factLabel}>
        {fact.label}
      </Text>
      {'address' in fact ? (
        <Text className="text" style={mailStyles.factValue}>
          <Link className="link" style={mailStyles.address} href={fact.address}>
            <MailValue>{fact.address}</MailValue>
          </Link>
        </Text>
      ) : (
        fact.values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no other identity and never change
          <Text key={index} className="text" style={mailStyles.factValue}>
            <MailParts parts={value} />
          </Text>
        ))
      )}
      <div style={mailStyles.factEnd}>&nbsp;</div>
    </>
  );
}
