import { CfnBasePathMapping, CfnDomainName, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { Domain } from '#infra/stages.ts';

/** An API's own host name, over TLS 1.2 or newer, with a certificate and records of our zone unless the certificate was given. */
export class HostName extends Construct {
  /** Where the name has to lead, for a zone that is not ours. */
  readonly target: string;

  constructor(scope: Construct, id: string, { name, from }: Domain, api: RestApi) {
    super(scope, id);
    const zone = 'hostedZone' in from ? from.hostedZone : undefined;
    const domain = new CfnDomainName(this, 'Domain', {
      domainName: name,
      endpointConfiguration: { types: ['REGIONAL'] },
      securityPolicy: 'TLS_1_2',
      regionalCertificateArn: 'certificateArn' in from ? from.certificateArn : this.certificate(name, from.hostedZone.id),
    });
    new CfnBasePathMapping(this, 'Mapping', { domainName: domain.ref, restApiId: api.restApiId, stage: api.deploymentStage.stageName });
    this.target = domain.attrRegionalDomainName;
    if (zone === undefined) return;
    for (const type of ['A', 'AAAA']) {
      new CfnRecordSet(this, `Record${type}`, {
        hostedZoneId: zone.id,
        name,
        type,
        aliasTarget: { dnsName: domain.attrRegionalDomainName, hostedZoneId: domain.attrRegionalHostedZoneId },
      });
    }
  }

  private certificate(domainName: string, hostedZoneId: string): string {
    return new CfnCertificate(this, 'Certificate', {
      domainName,
      validationMethod: 'DNS',
      domainValidationOptions: [{ domainName, hostedZoneId }],
    }).ref;
  }
}
