/** A text as code in Markdown, between two back-ticks where it has one itself (CommonMark, "Code spans"). */
export const inlineCode = (text: string): string =>
  text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
