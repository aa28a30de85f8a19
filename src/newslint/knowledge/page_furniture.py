"""What a news page prints around its stories: labels, buttons, boxes, as copied into their text.

Source: the usual labels of English-language news sites and of their content management systems (WordPress, Arc, NPR's
"Enlarge this image", AddToAny's "Share this"), collected for this project.
"""

from __future__ import annotations

LINES = frozenset(
    line.strip()
    for line in """
    advertisement | advertisements | advertising | advert | ad | sponsored | sponsored content | sponsored links
    promoted | advertisement scroll to continue | advertisement scroll to continue reading
    advertisement continue reading below | advertisement story continues below
    advertisement article continues below | advertisement skip | skip advertisement | advertisement remove ads
    advertisement advertisement | paid advertisement | skip ad | close ad | ad feedback | story continues below
    story continues below advertisement | story continues below this ad | story continues
    story continues after ad | story continues after advertisement | article continues below | continues below
    article continues below advertisement | article continues below this ad | article continues after ad
    article continues after advertisement | article continues after sponsor message | sponsor message
    story continues below video | story continues below gallery | story continues after video
    report continues below | scroll to continue | scroll to continue with content
    scroll down to continue reading | scroll for more | continue reading | continue reading the main story
    continue reading below | keep reading | read the full story | read more | read more here | see more
    view more | show more | load more | read on | read next | read also | see also | learn more | find out more
    watch more | up next | most read | most popular | most viewed | most shared | trending | trending now
    trending stories | top stories | latest news | latest stories | latest headlines | breaking news alerts
    recommended | recommended for you | recommended stories | recommended reading | related | related stories
    related story | related articles | related article | related content | related coverage | related posts
    related news | related links | related topics | related tags | related video | related videos | more stories
    more news | more like this | more on this story | more on this topic | more from this author
    you may also like | you might also like | you may be interested in | you might be interested in
    in case you missed it | don't miss | editor's picks | editors' picks | from our partners | around the web
    promoted stories | what to read next | share | share this | share this article | share this story
    share this page | share this post | share article | share story | share link | copy link | link copied
    copy link to clipboard | tweet | tweet this | tweet it | pin it | email this article | email this story
    print this article | print this page | print article | save article | save for later | bookmark
    bookmark this | gift this article | share with friends | share your thoughts | enlarge this image
    enlarge image | toggle caption | hide caption | enlarge this image toggle caption
    hide caption toggle caption | view gallery | view photos | view slideshow | open image modal
    launch gallery | full screen | fullscreen | view larger image | click to enlarge | open gallery
    photo gallery | image gallery | play video | play audio | watch video | watch the video | watch live
    watch now | play now | replay | unmute | pause | mute | loading | loading video | loading ad
    loading comments | video player is loading | expand | video unavailable | this video is unavailable
    this video is not available | listen | listen now | listen to this article | listen to article
    listen to this story | comments | comment | leave a comment | leave a reply | post a comment | add a comment
    view comments | show comments | hide comments | read comments | see all comments | load comments
    join the conversation | join the discussion | be the first to comment | comments are closed | no comments
    no comments yet | sign in | log in | sign in or register | log in or register | sign up | sign out | log out
    subscribe | subscribe now | subscribe today | subscribe here | register | register now | sign up now
    newsletter | newsletters | newsletter signup | newsletter sign-up | sign up for newsletters | get the app
    download the app | follow us | follow | contact us | about us | terms of service | terms of use
    privacy policy | cookie policy | cookie settings | accept cookies | accept all cookies | manage cookies
    skip to content | skip to main content | skip to navigation | back to top | return to top | jump to comments
    main menu | search | site navigation | report a typo | report an error | report this ad
    purchase licensing rights | reprints | request a correction | support our journalism | donate | donate now
    become a member | already a subscriber
    | reprints and permissions | add as a preferred source on google | add to google preferred sources | print email
    | email print | share print email | print share | email share
    """.replace("\n", "|").split("|")
    if line.strip()
)
"""Whole lines, in lower case and without marks at their ends."""

LABELS = frozenset(
    line.strip()
    for line in """
    read more | read more on | read more about | read more from | read also | also read | read next | read this
    read | read also this | must read | must reads | more to read | see also | see more | related
    related story | related stories | related article | related articles | related coverage | related news
    related content | related post | related posts | related links | related video | related topics
    recommended | recommended reading | recommended for you | suggested reading | further reading | trending
    trending now | don't miss | watch | watch live | watch now | watch more | watch this | more | more on this
    more on this story | more stories | more news | more from | also watch | also see | up next
    what to read next | tags | tag | topics | filed under | posted in | posted under | categories | category
    keywords | in case you missed it | icymi | editor's picks | you may also like | you might also like
    share this | share this article | share this story | share | share on | follow us | follow us on | subscribe
    sign up | comments
    """.replace("\n", "|").split("|")
    if line.strip()
)
"""What stands before a colon, a bar or an arrow and a link's text."""

OPENINGS = tuple(
    line.strip()
    for line in """
    click here | tap here | click on the link | click the link | click the image | click on the image
    click the button | click to read | click to subscribe | click to share | click to view | click to enlarge
    click to watch | click to see | click to follow | click to join | click to play | click to listen
    click to download | click through to | click below to | tap to | swipe to | swipe left | swipe right
    sign up for our | sign up to our | sign up here | sign up now | sign up today | sign up below
    sign up for free | subscribe to our | subscribe now | subscribe here | subscribe today | subscribe for free
    subscribe to get | please subscribe | please consider subscribing | follow us on | follow us at
    follow us for | like us on | like our page | like our facebook | like and follow | join us on facebook
    join our whatsapp | join our telegram | join our facebook | find us on | download our | download the free
    install our app | get our app | get our free | get our latest | get our daily | get our best
    get our newsletter | please enable | enable javascript | you need to enable javascript | javascript is
    this site uses cookies | this website uses cookies | we use cookies | this site is protected by recaptcha
    this site requires javascript | by signing up | by clicking sign up | by submitting your | by subscribing
    by continuing to use | by entering your email | already a subscriber? | already have an account
    not a subscriber | not a member | your browser does not support | your browser doesn't support
    to view this video | this video can not be played | this video cannot be played | to play this video
    story continues below | article continues below | story continues after | article continues after
    continue reading below | scroll down for | scroll down to | scroll to | share this article
    share this story | share this with | share on facebook | share on twitter | share on x | share on whatsapp
    share on linkedin | share via | share this: | share: | tweet this | email this article | email this story
    print this article | enlarge this image | toggle caption | hide caption | view all comments
    leave a comment | post a comment | show comments | join the conversation | loading... | loading…
    skip to content | skip to main | back to top | you may also like | you might also like
    you may also be interested | you might also be interested | most read in | most popular in
    more stories from | more from our | read our full | read the rest of | recommended for you
    if you enjoyed this | if you liked this | enjoying this story | support our journalism
    support independent journalism | donate now | do you have a story | got a story | got a news tip
    have a news tip | have a story tip | do you have a news tip | have you got a story
    let us know in the comments | tell us in the comments | share your thoughts in the comments
    have your say in | leave your comments | sound off in the comments | listen to this article
    this article is for subscribers | this content is only | this story is for subscribers
    this article is exclusive to | you have reached your | you've reached your | you have read
    register for free | register now | log in to | sign in to | create a free account | create an account
    start your free trial | unlock this | to continue reading | to read the full story
    purchase licensing rights | request reprint | terms of service apply | add us as | see more on
    watch more from | stay up to date with our | stay informed with our | never miss a story
    don't miss a story | don't miss out | be the first to know | thanks for signing up
    thank you for signing up | something went wrong | check your inbox | please check your email
    an error has occurred | please try again later
    | like this story? | get breaking news alerts
    """.replace("\n", "|").split("|")
    if line.strip()
)
"""How a sentence begins that speaks to the page's visitor, in lower case."""

ENDINGS = (
    "to your inbox", "in your inbox", "to your email", "sign up here", "click here", "sign up today", "subscribe here",
    "straight to your inbox", "follow us on twitter", "follow us on facebook",
)  # fmt: skip
"""How a sentence ends that invites the page's visitor, in lower case and without its stop."""

LEADING = "-–—=*|>#[(•▶►»✉📷_ \t"
TRAILING = " .!:…)]>|»→›*-–—_#,\t"
"""The marks that pages set around labels and buttons."""

LABELLED = r"([^:|>»→–—\n]{2,32}?)\s*(?::|\||>|»|→| [–—-] )"
"""A pattern for a label and the mark behind it: `Read more: ...`."""

BUTTONS = frozenset(
    "facebook twitter x whatsapp linkedin reddit email e-mail telegram pinterest messenger flipboard copy link print "
    "sms tumblr instagram youtube tiktok threads bluesky wechat weibo line google share tweet save comments comment "
    "post "
    "pin this on via more mail bookmark gift".split()
)
"""Words of which a row of sharing buttons is made."""

PHRASES = (
    "free articles left", "free articles remaining", "free article left", "free article remaining",
    "opens in new window",
    "share it with a friend", "this site uses cookies", "delivered to your inbox",
)  # fmt: skip
"""What gives a sentence away wherever it stands in it, in lower case."""

SITES = frozenset(
    "facebook twitter whatsapp linkedin reddit telegram pinterest messenger flipboard tumblr instagram bluesky "
    "wechat weibo tiktok".split()
)
"""The sites of which a row of sharing buttons names at least one."""
