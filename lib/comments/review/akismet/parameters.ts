import type { Person } from '@/lib/accounts/person'
import type { Submission } from '../submission'

/** What Akismet is told of a comment; the names are those of its protocol, version 1.1. */
export type AkismetParameters = Record<string, string>

/** The publication that asks. `url` is its front page, `language` a tag such as en-GB. */
export type Blog = { url: string; language: string }

/** The name of the field that people do not see, in the form below a story. */
export const honeypotField = 'website'

/** For `comment-check`: https://akismet.com/developers/detailed-docs/comment-check/ */
export function checkParameters(submission: Submission, blog: Blog): AkismetParameters {
  const { kind, story, request, history, comment, honeypot } = submission
  const sentBefore = history.recent.find(({ id }) => id === comment)?.createdAt
  const written = kind === 'post' ? submission.now : sentBefore
  return withoutEmpty({
    ...aboutBlog(blog),
    user_ip: request.address,
    user_agent: request.userAgent,
    referrer: request.referrer,
    permalink: story.url,
    comment_type: submission.parent === undefined ? 'comment' : 'reply',
    comment_author: submission.name,
    comment_author_email: submission.email,
    comment_content: submission.text,
    comment_date_gmt: written && isoSeconds(written),
    comment_post_modified_gmt: isoSeconds(story.published),
    user_role: submission.person && roleOf(submission.person.role),
    recheck_reason: kind === 'edit' ? 'edit' : undefined,
    honeypot_field_name: honeypotField,
    [honeypotField]: honeypot,
  })
}

/** A comment that a moderator decided about, as it is stored. */
export type DecidedComment = {
  text: string
  name: string
  email: string
  isReply: boolean
  createdAt: Date
  userAgent: string
  role: Person['role'] | undefined
  akismetGuid: string | undefined
  story: { url: string; published: Date | undefined }
}

/**
 * For `submit-spam` and `submit-ham`: the same as was sent for the check, as far as it is kept. The address is
 * not: only its keyed hash is, so a stand-in takes its place and the `guid` says which check is meant.
 */
export function lessonParameters(comment: DecidedComment, blog: Blog): AkismetParameters {
  return withoutEmpty({
    ...aboutBlog(blog),
    user_ip: addressStandIn,
    user_agent: comment.userAgent,
    permalink: comment.story.url,
    comment_type: comment.isReply ? 'reply' : 'comment',
    comment_author: comment.name,
    comment_author_email: comment.email,
    comment_content: comment.text,
    comment_date_gmt: isoSeconds(comment.createdAt),
    comment_post_modified_gmt: comment.story.published && isoSeconds(comment.story.published),
    user_role: comment.role && roleOf(comment.role),
    guid: comment.akismetGuid,
  })
}

const addressStandIn = '127.0.0.1'

function aboutBlog({ url, language }: Blog): AkismetParameters {
  return {
    blog: `${url}/`,
    blog_lang: language.toLowerCase().replaceAll('-', '_'),
    blog_charset: 'UTF-8',
  }
}

/** Akismet never calls what an administrator writes spam; our editors are that. */
function roleOf(role: Person['role']): string {
  return role === 'editor' ? 'administrator' : role
}

/** ISO 8601 in UTC, to the second. */
function isoSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+/, '')
}

function withoutEmpty(parameters: Record<string, string | undefined>): AkismetParameters {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
