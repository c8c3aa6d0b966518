/**
 * The crawlers of language models, by the names to which they listen in robots.txt, divided by what happens
 * with what they read. From their operators' pages; names without one from ai.robots.txt. Read 2026-11.
 *
 * Some names are no crawlers but switches: Google-Extended and Applebot-Extended say what may be done with
 * what Googlebot and Applebot have read, so refusing them costs no place in a search.
 */
export const modelCrawlers = {
  /** The texts become part of a model. */
  training: [
    'AI2Bot', // allenai.org/crawler
    'Amazonbot', // developer.amazon.com/amazonbot
    'anthropic-ai', // the former name of ClaudeBot
    'Applebot-Extended', // support.apple.com/en-us/119829
    'Bytespider', // ByteDance; has a name for not listening
    'CCBot', // commoncrawl.org/ccbot; models are trained on the collection
    'ClaudeBot', // support.anthropic.com/en/articles/8896518
    'cohere-training-data-crawler', // Cohere
    'DeepSeekBot', // DeepSeek
    'Diffbot', // docs.diffbot.com
    'FacebookBot', // developers.facebook.com/docs/sharing/bot
    'Google-Extended', // developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers
    'GPTBot', // platform.openai.com/docs/bots
    'img2dataset', // github.com/rom1504/img2dataset
    'meta-externalagent', // developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'omgili', // webz.io, which sells what it reads
    'PanguBot', // Huawei
    'Webzio-Extended', // webz.io
  ],
  /** The text answers somebody's question, with a link to it. */
  answers: [
    'Amzn-SearchBot', // developer.amazon.com/amazonbot
    'Amzn-User',
    'ChatGPT-User', // platform.openai.com/docs/bots
    'Claude-SearchBot', // support.anthropic.com/en/articles/8896518
    'Claude-User',
    'cohere-ai', // Cohere
    'DuckAssistBot', // duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
    'meta-externalfetcher', // developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'MistralAI-User', // docs.mistral.ai/robots
    'OAI-SearchBot', // platform.openai.com/docs/bots
    'Perplexity-User', // docs.perplexity.ai/guides/bots
    'PerplexityBot',
    'YouBot', // about.you.com/youbot
  ],
} as const
