/** Two articles of our own on one invented story, for tests that write files. */
export const HARBOUR_ONE = `Ferry talks end in Oslo

OSLO, March 14, 2019 (Harbour Herald) - Norwegian Foreign Minister Ingrid Solberg met Danish officials in Oslo on March 12, 2019.

"The ferry line to Denmark will stay open for at least ten years," Solberg said.
`;

export const HARBOUR_TWO = `Danes and Norwegians meet over ferries

COPENHAGEN, March 15, 2019 (Sound Tribune) - Norwegian Foreign Minister Ingrid Solberg met Danish officials in Oslo on March 12, 2019.

"The ferry line to Denmark will stay open for at least ten years," Ingrid Solberg told reporters.
`;

/** Three reports of one arrest, of which the second dates it a day earlier; and one statement in two wordings. */
export const ARREST = {
  'one.txt': `Ferry crews walk out in Bergen

BERGEN, March 14, 2019 (Harbour Herald) - Norwegian police arrested the union leader Odd Hansen in Bergen on March 12, 2019.

"The ferry line to Denmark will stay open for at least ten years," Transport Minister Ingrid Solberg said.

Solberg met Danish envoys in Oslo on March 13, 2019.
`,
  'two.txt': `Union leader held in Bergen

COPENHAGEN, March 15, 2019 (Sound Tribune) - Norwegian police arrested the union leader Odd Hansen in Bergen on March 11, 2019.

"The ferry line to Denmark will stay open for at least twelve years," Ingrid Solberg told reporters.
`,
  'three.txt': `Arrest of a union leader angers sailors

OSLO, March 15, 2019 (Fjord Post) - Police arrested Odd Hansen, the leader of the ferry union, in Bergen on March 12, 2019, his lawyer said.
`,
} as const;
