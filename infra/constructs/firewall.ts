import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { logGroup } from '#infra/constructs/log.ts';
import type { Platform } from '#infra/platform.ts';

/** Requests from one address in five minutes. A page is a page and at most a form; an office shares an address. */
const perAddress = { all: 30_000, pageForms: 300 } as const;

const counted = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false });

function managed(priority: number, name: string, counting: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counting.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: counted(name),
  };
}

const matches = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: 'STARTS_WITH' | 'ENDS_WITH' | 'EXACTLY',
  searchString: string,
): CfnWebACL.StatementProperty => ({
  byteMatchStatement: { fieldToMatch, positionalConstraint, searchString, textTransformations: [{ priority: 0, type: 'NONE' }] },
});
const pathBegins = (start: string) => matches({ uriPath: {} }, 'STARTS_WITH', start);
const isPost = matches({ method: {} }, 'EXACTLY', 'POST');
const all = (statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty => ({ andStatement: { statements } });
const not = (statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({ notStatement: { statement } });

/** A whole file in the body of a request: what people are called may look like an attack, and a cell may hold anything. */
const importedFile = all([isPost, pathBegins('/v1/organisations/'), matches({ uriPath: {} }, 'ENDS_WITH', 'imports')]);

/** The rules of the core set that look into bodies, with the labels that they put on what they find. */
const bodyRules = {
  CrossSiteScripting_BODY: 'CrossSiteScripting_Body',
  GenericLFI_BODY: 'GenericLFI_Body',
  GenericRFI_BODY: 'GenericRFI_Body',
  EC2MetaDataSSRF_BODY: 'EC2MetaDataSSRF_Body',
};

/** Blocks what the rules for bodies have found, except in imported files. */
function attackInBody(priority: number): CfnWebACL.RuleProperty {
  const found = Object.values(bodyRules).map((label) => ({
    labelMatchStatement: { scope: 'LABEL', key: `awswaf:managed:aws:core-rule-set:${label}` },
  }));
  return {
    name: 'attack-in-body',
    priority,
    action: { block: {} },
    statement: all([{ orStatement: { statements: found } }, not(importedFile)]),
    visibilityConfig: counted('attack-in-body'),
  };
}

/**
 * Everything outside /v1 is a page; its forms are sign-in, links and passwords. Not counted: mail providers unsubscribe their readers
 * with a POST each, many from one address.
 */
const pageForm = all([isPost, not(pathBegins('/v1/')), not(pathBegins('/unsubscribe/'))]);

function limited(priority: number, name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '300' }] } } },
    statement: {
      rateBasedStatement: {
        limit,
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        ...(scopeDownStatement ? { scopeDownStatement } : {}),
      },
    },
    visibilityConfig: counted(name),
  };
}

/** The firewall before one API: known attacks, and addresses that ask too much. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, { host, stageArn }: { readonly host: string; readonly stageArn: string }) {
    super(scope, id);
    const { stage, alarmTopicArn } = platform;
    const name = `handover-${stage.name}-${host}`;
    const acl = new CfnWebACL(this, 'Acl', {
      name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: [
        limited(0, 'page-forms', perAddress.pageForms, pageForm),
        limited(1, 'all', perAddress.all),
        managed(2, 'AWSManagedRulesAmazonIpReputationList'),
        managed(3, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // A body above 8 KB is no attack here: a long note, a list of users, a file of up to 4 MB. The gateway and the schemas cap it. Nor is
        // a client that does not say what it is: scripts of partners, mail providers that unsubscribe a reader. What else is found in a
        // body is judged by the rule after this one.
        managed(4, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY', 'NoUserAgent_HEADER', ...Object.keys(bodyRules)]),
        attackInBody(5),
      ],
      visibilityConfig: counted(name),
    });
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: stageArn });
    // WAF writes only to groups whose name begins so.
    const log = logGroup(this, 'Log', '', { ...platform, name: `aws-waf-logs-${name}` });
    const { account, partition, region } = Stack.of(this);
    new ResourcePolicy(this, 'MayLog', {
      resourcePolicyName: `${name}-firewall`,
      policyStatements: [
        new PolicyStatement({
          principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [log.logGroupArn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
          },
        }),
      ],
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: log.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      // Paths and queries carry link tokens, the headers credentials.
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        ...['authorization', 'cookie', 'referer'].map((header) => ({ singleHeader: { Name: header } })),
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }, { ActionCondition: { Action: 'COUNT' } }],
          },
        ],
      },
    });
    new RunbookAlarm(this, 'Blocks', {
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: name, Rule: 'ALL', Region: region },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 1000,
      periods: 3,
      impact: 'The firewall turns many requests away: an attack, or a partner that is caught by a rule and cannot work.',
      runbook: 'the-firewall-blocks-a-lot',
      topicArn: alarmTopicArn,
    });
  }
}
