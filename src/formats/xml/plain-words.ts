/** What the XML parser says, in words for people who do not write XML. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity\.$/, 'an entity is used other than &amp; &lt; &gt; &quot; &apos;'],
  [/^disallowed character in entity name\.$/, 'an & does not begin an entity; it must be written &amp;'],
  [/^malformed character entity\.$/, 'a character reference names a character that XML does not allow'],
  [/^disallowed character\.$/, 'there is a character here that XML does not allow'],
  [/^unclosed tag: (.*)$/s, 'the file ends inside the element <$1>'],
  [/^unexpected end\.$/, 'the file ends in the middle of markup'],
  [/^document must contain a root element\.$/, 'there is no XML element in the file'],
  [/^unexpected close tag\.$/, 'a closing tag does not belong to the element that is open'],
  [/^unmatched closing tag: (.*)\.$/s, '</$1> closes an element that is not open'],
  [/^unbound namespace prefix: (.*)\.$/s, 'the namespace prefix $1 is not declared'],
  [/^duplicate attribute: (.*)\.$/s, 'the attribute $1 occurs twice in one tag'],
  [/^text data outside of root node\.$/, 'there is text outside the root element'],
  [/^documents may contain only one root\.$/, 'there is a second root element'],
  [/^unquoted attribute value\.$/, 'an attribute value is not in quotes'],
  [/^attribute without value\.$/, 'an attribute has no value'],
  [/^the string "]]>" is disallowed in char data\.$/, 'there is a bare ]]> in the text'],
];

/** The parser's message (its place stripped) as a clause without a full stop; at most 200 characters. */
export function plainWords(message: string): string {
  const bare = message.replace(/^\d+:\d+: /, '');
  const known = PLAIN.find(([pattern]) => pattern.test(bare));
  const words = known === undefined ? bare.replace(/\.$/, '') : bare.replace(known[0], known[1]);
  return words.slice(0, 200);
}
