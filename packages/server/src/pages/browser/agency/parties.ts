import type {Convention} from '@immersion-kit/sdk';
import {PARTIES, type SignatoryRole} from '@immersion-kit/sdk/contract';
import {nameText} from '../../../document/french.ts';
import {roleText} from '../words.ts';

/** The parties of a convention: in what quality, and who, in words. */
export const partiesOf = ({
  content: {signatories},
}: Convention): {readonly role: SignatoryRole; readonly name: string; readonly text: string}[] =>
  Object.entries(PARTIES).flatMap(([key, role]) => {
    const person = signatories[key as keyof typeof PARTIES];
    if (!person) return [];
    const name = nameText(person);
    return [{role, name, text: `${name} (${roleText(role)})`}];
  });
