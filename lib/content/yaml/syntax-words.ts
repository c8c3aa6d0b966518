import type { YAMLError } from 'yaml'
import type { Finding, Place } from '../problem'

/** What the YAML parser could not read, in words for somebody who has never heard of YAML. */
export function yamlErrorToFinding(error: YAMLError, place: Place): Finding {
  const [message, remedy] = words(error)
  return { ...place, rule: 'yaml', message, remedy }
}

type Words = [message: string, remedy: string]

const quotes = 'Put the whole value into quotes'

/** The cases are those that a writer meets; what is left is quoted as the parser says it. */
function words({ code, message }: YAMLError): Words {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['The value has a colon and a blank in it, which reads as a second field', quotes]
    case 'BAD_SCALAR_START':
      return [`A value may not begin with ${message.at(-1)}`, quotes]
    case 'DUPLICATE_KEY':
      return ['The field is there twice', 'Keep one of the two']
    case 'TAB_AS_INDENT':
      return ['The line is indented with a tab', 'Indent with blanks']
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'This line is not a field',
        'Write `field: value`, with a colon and a blank; if it continues the value above, indent it',
      ]
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return indentation(message)
    case 'MISSING_CHAR':
      return missingCharacter(message)
    case 'BAD_DQ_ESCAPE':
      return [
        'A backslash in double quotes begins a code, and this is none',
        'Write the value in single quotes, or each backslash twice',
      ]
    case 'BLOCK_IN_FLOW':
      return [
        'A list in brackets may not go on as indented lines',
        'Write it as [one, two], or one entry a line after a hyphen',
      ]
    case 'TAG_RESOLVE_FAILED':
      return ['A value that begins with ! means a data type in YAML', quotes]
    case 'BAD_DIRECTIVE':
      return ['A line that begins with % is an instruction to YAML', quotes]
    case 'UNEXPECTED_TOKEN':
      return unexpected(message)
    case 'MULTIPLE_DOCS':
      return ['The file has a --- line in its middle', 'Delete it']
    default:
      return [`This is not YAML: ${message}`, quotes]
  }
}

function indentation(message: string): Words {
  const bracket = /end with a ([\]}])/.exec(message)?.[1]
  if (bracket) return ['A bracket before this is not closed', `Add the ${bracket} where it ends`]
  return [
    'The line is not indented like the others it belongs to',
    'Let the fields of one group begin in the same column, and the hyphens of one list too',
  ]
}

function missingCharacter(message: string): Words {
  if (message.includes('quote')) {
    return ['The quote that this value begins with is not closed', 'Add the quote at its end']
  }
  const bracket = /end with a ([\]}])/.exec(message)?.[1]
  if (bracket) return ['A bracket before this is not closed', `Add the ${bracket} where it ends`]
  return ['Something is missing before this', 'Write `field: value`, with a colon and a blank']
}

function unexpected(message: string): Words {
  if (message.includes('block-seq-ind')) {
    return [
      'A hyphen after the colon reads as a list',
      `${quotes}, or begin the list on a new line`,
    ]
  }
  if (message.includes('Block scalar header')) {
    return ['A value may not begin with | or >', quotes]
  }
  if (/flow-(?:seq|map)-end/.test(message)) {
    return ['A bracket is closed that is not open', 'Delete it, or put the whole value into quotes']
  }
  return [
    'The line goes on after its value has ended',
    'If the value has quotes inside, put the whole of it into the other kind of quotes',
  ]
}
