import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of the AWS Solutions rules (`S1`, `IAM5[Resource::*]`), and why it stands. */
export type Acknowledged = Readonly<Record<string, string>>;

/** Accepts findings on a construct and all below it, each with its reason. */
export function acknowledge(construct: IConstruct, findings: Acknowledged): void {
  for (const [rule, reason] of Object.entries(findings)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}
