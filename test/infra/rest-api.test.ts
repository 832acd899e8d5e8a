import { describe, expect, it } from 'vitest';
import { samples } from './support/contracts.ts';
import { resourcesOf, synthesize } from './support/synthesize.ts';

const templates = synthesize();
const methods = resourcesOf(templates, 'AWS::ApiGateway::Method');
const answers = new Map(
  resourcesOf(templates, 'AWS::ApiGateway::GatewayResponse').map(({ properties }) => [properties['ResponseType'], properties]),
);

/** What the gateway would send for one of its own answers. */
function answer(type: string) {
  const { StatusCode, ResponseParameters, ResponseTemplates } = answers.get(type) as {
    StatusCode: string;
    ResponseParameters: Record<string, string>;
    ResponseTemplates: Record<string, string>;
  };
  const [[contentType, template] = ['', '']] = Object.entries(ResponseTemplates);
  const headers = Object.fromEntries(
    Object.entries(ResponseParameters).map(([name, value]) => [name.replace('gatewayresponse.header.', '').toLowerCase(), value]),
  );
  return {
    status: Number(StatusCode),
    contentType,
    headers,
    body: JSON.parse(template.replace('$context.requestId', 'req-1')) as Record<string, unknown>,
  };
}

describe('routes', () => {
  it('for partners stand behind the authorizer and are counted by key; pages are open to whoever comes', () => {
    const [guarded, ...open] = [...methods].sort((a, b) =>
      String(a.properties['AuthorizationType']).localeCompare(String(b.properties['AuthorizationType'])),
    );
    expect(guarded?.properties).toMatchObject({ AuthorizationType: 'CUSTOM', ApiKeyRequired: true, AuthorizerId: expect.anything() });
    // A page is one method for all: what it does not serve its function refuses.
    expect(open.map(({ properties }) => properties['HttpMethod'])).toEqual(['ANY']);
    for (const { properties } of open) expect(properties['AuthorizationType']).toBe('NONE');
  });

  it('take one permission a function, for the alias', () => {
    const permissions = resourcesOf(templates, 'AWS::Lambda::Permission').filter(
      ({ properties }) => properties['Principal'] === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(samples.filter(({ trigger }) => ['http', 'pages', 'authorizer'].includes(trigger.kind)).length);
    for (const { properties } of permissions) expect(JSON.stringify(properties['FunctionName'])).toContain(':live');
  });

  it('know one authorizer, which is asked for the Authorization header only and remembered for a minute', () => {
    expect(resourcesOf(templates, 'AWS::ApiGateway::Authorizer').map(({ properties }) => properties)).toMatchObject([
      { Type: 'REQUEST', IdentitySource: 'method.request.header.Authorization', AuthorizerResultTtlInSeconds: 60 },
    ]);
    expect(resourcesOf(templates, 'AWS::ApiGateway::RestApi')[0]?.properties).toMatchObject({ ApiKeySourceType: 'AUTHORIZER' });
  });
});

describe('the gateway’s own answers', () => {
  it.each([
    ['UNAUTHORIZED', 401, 'UNAUTHENTICATED'],
    ['INVALID_API_KEY', 401, 'UNAUTHENTICATED'],
    ['ACCESS_DENIED', 403, 'NOT_ALLOWED'],
    ['WAF_FILTERED', 403, 'NOT_ALLOWED'],
    ['MISSING_AUTHENTICATION_TOKEN', 404, 'NOT_FOUND'],
    ['THROTTLED', 429, 'TOO_MANY_REQUESTS'],
    ['REQUEST_TOO_LARGE', 413, 'PAYLOAD_TOO_LARGE'],
    ['INTEGRATION_TIMEOUT', 504, 'TIMEOUT'],
    ['INTEGRATION_FAILURE', 500, 'INTERNAL_ERROR'],
    ['DEFAULT_4XX', 400, 'INVALID_REQUEST'],
    ['DEFAULT_5XX', 500, 'INTERNAL_ERROR'],
  ])('%s is a problem with status %i and code %s', (type, status, code) => {
    const given = answer(type);
    expect(given).toMatchObject({
      status,
      contentType: 'application/problem+json',
      body: { status, code, type: `/docs/errors/${code}`, requestId: 'req-1' },
    });
    expect(given.headers['x-request-id']).toBe('context.requestId');
  });

  it('say how to sign in, and when to come back', () => {
    expect(answer('UNAUTHORIZED').headers['www-authenticate']).toBe("'Bearer'");
    expect(answer('THROTTLED').headers['retry-after']).toBe("'1'");
  });
});

describe('what is logged', () => {
  const [stage] = resourcesOf(templates, 'AWS::ApiGateway::Stage');

  it('is the resource as declared and never the path, the query or the body: they carry link tokens', () => {
    const Format = (stage?.properties['AccessLogSetting'] as { Format: string } | undefined)?.Format ?? '';
    expect(Object.values(JSON.parse(Format) as Record<string, string>)).toContain('$context.resourcePath');
    expect(Format).not.toMatch(/context\.(path|identity\.|requestOverride)|\$input|customDomain/);
    expect(stage?.properties).toMatchObject({ MethodSettings: [{ LoggingLevel: 'ERROR', DataTraceEnabled: false }] });
  });

  it('by the firewall leaves out paths, queries and credentials', () => {
    const [logging] = resourcesOf(templates, 'AWS::WAFv2::LoggingConfiguration');
    expect(logging?.properties['RedactedFields']).toEqual(
      expect.arrayContaining([
        { UriPath: {} },
        { QueryString: {} },
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
      ]),
    );
  });

  it('is kept by the group that API Gateway would otherwise make without an end', () => {
    const groups = resourcesOf(templates, 'AWS::Logs::LogGroup').filter(({ properties }) =>
      JSON.stringify(properties['LogGroupName']).includes('API-Gateway-Execution-Logs_'),
    );
    expect(groups).toHaveLength(1);
    expect(JSON.stringify(stage?.resource)).toContain(groups[0]?.id);
  });
});

describe('before the API', () => {
  it('a firewall slows addresses down on forms, and lets long bodies and nameless clients pass', () => {
    const [acl] = resourcesOf(templates, 'AWS::WAFv2::WebACL');
    const rules = acl?.properties['Rules'] as { Name: string; Statement: object }[];
    expect(rules.find(({ Name }) => Name === 'page-forms')?.Statement).toMatchObject({
      RateBasedStatement: { AggregateKeyType: 'IP', Limit: 300 },
    });
    const forms = JSON.stringify(rules.find(({ Name }) => Name === 'page-forms')?.Statement);
    expect(forms).toMatch(/NotStatement.*\/v1\/.*NotStatement.*\/unsubscribe\//);
    expect(rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet')?.Statement).toMatchObject({
      ManagedRuleGroupStatement: {
        RuleActionOverrides: [
          { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
          { Name: 'NoUserAgent_HEADER', ActionToUse: { Count: {} } },
          ...['CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'].map((Name) => ({
            Name,
            ActionToUse: { Count: {} },
          })),
        ],
      },
    });
  });

  it('a firewall blocks what it has found in a body, unless the body is a file to be imported', () => {
    const [acl] = resourcesOf(templates, 'AWS::WAFv2::WebACL');
    const rules = acl?.properties['Rules'] as { Name: string; Priority: number; Action: object; Statement: object }[];
    const rule = rules.find(({ Name }) => Name === 'attack-in-body');
    expect(rule?.Action).toEqual({ Block: {} });
    // Labels are there only for rules that come later.
    expect(rule?.Priority).toBeGreaterThan(rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet')?.Priority ?? 99);
    const key = (label: string) => ({ LabelMatchStatement: { Scope: 'LABEL', Key: `awswaf:managed:aws:core-rule-set:${label}` } });
    expect(rule?.Statement).toMatchObject({
      AndStatement: {
        Statements: [
          {
            OrStatement: {
              Statements: ['CrossSiteScripting_Body', 'GenericLFI_Body', 'GenericRFI_Body', 'EC2MetaDataSSRF_Body'].map(key),
            },
          },
          {
            NotStatement: {
              Statement: {
                AndStatement: {
                  Statements: [
                    { ByteMatchStatement: { SearchString: 'POST' } },
                    { ByteMatchStatement: { SearchString: '/v1/organisations/', PositionalConstraint: 'STARTS_WITH' } },
                    { ByteMatchStatement: { SearchString: 'imports', PositionalConstraint: 'ENDS_WITH' } },
                  ],
                },
              },
            },
          },
        ],
      },
    });
  });

  it('a host name takes TLS 1.2 or newer, and the gateway’s own address is closed', () => {
    expect(resourcesOf(templates, 'AWS::ApiGateway::DomainName')[0]?.properties).toMatchObject({
      DomainName: 'api.handover.example',
      SecurityPolicy: 'TLS_1_2',
    });
    expect(resourcesOf(templates, 'AWS::ApiGateway::RestApi')[0]?.properties).toMatchObject({ DisableExecuteApiEndpoint: true });
  });
});
