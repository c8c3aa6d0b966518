/** Examples for the reference. A test checks that each is accepted as it stands. */
export const articleExample = `---
headline: How the sea is measured
standfirst: A tide gauge looks like a drainpipe. Two centuries of them are how we know that the water rises.
authors: [ada-north]
published: 2026-03-14T07:30:00+00:00
tags: [tides, boats]
kind: explainer
image:
  src: chart.svg
  alt: A line that rises from left to right.
  credit: The staff
sources:
  - title: Sea level
    publisher: National Oceanography Centre
    url: https://noc.ac.uk/
---

The first paragraph says what the story is about.

## A heading that says something

<KeyTakeaway>

One or two sentences.

</KeyTakeaway>
`

export const authorExample = `name: Ada North
role: Science editor
bio: Ada North writes about the sea. She has never owned a boat.
links:
  - label: Personal site
    url: https://ada.example/
`

export const pageExample = `---
title: Standards
description: What this newsroom promises its readers, and what happens when it breaks the promise.
---

We correct what we got wrong.
`

export const sectionsExample = `science:
  name: Science
  description: How the natural world works, and how we came to know.
`

export const siteExample = `name: The Harbour Post
tagline: News and explanation from where the ships come in
description: Sourced stories about the world that trade, water and weather tie together.
language: en-GB
timeZone: Europe/London
url: https://harbourpost.example
contact:
  email: desk@harbourpost.example
`

export const moderationExample = `trustedAfter: 5
closeAfterDays: 60
newCommenters: open
blocked: [viagra, work from home job*]
suspect:
  - idiot
  - go back to where you came from
`
