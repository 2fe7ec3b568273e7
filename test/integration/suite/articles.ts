/** Two articles of our own on one invented story, for tests that write files. */
export const HARBOUR_ONE = `Ferry talks end in Oslo

OSLO, March 14, 2019 (Harbour Herald) - Norwegian Foreign Minister Ingrid Solberg met Danish officials in Oslo on March 12, 2019.

"The ferry line to Denmark will stay open for at least ten years," Solberg said.
`;

export const HARBOUR_TWO = `Danes and Norwegians meet over ferries

COPENHAGEN, March 15, 2019 (Sound Tribune) - Norwegian Foreign Minister Ingrid Solberg met Danish officials in Oslo on March 12, 2019.

"The ferry line to Denmark will stay open for at least ten years," Ingrid Solberg told reporters.
`;
