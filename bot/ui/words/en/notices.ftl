### When messages do not arrive

notice-title = ⚠️ { $organiser }, your study group's messages do not arrive.
notice-what-now = Mend what the message says, then look at `/setup`: it shows whether all is well.
attention-permission = I may not post in { $channel }. Give me View Channel, Send Messages and Read Message History there, or choose another channel with `/setup channel:`.
attention-mentors = I may not post in the mentors' channel any more, so their weekly digest has stopped. Choose one with `/setup mentor_channel:`.
attention-gone = The group's channel is gone. Choose another one with `/setup channel:`.

pack-title = 📚 { $organiser }, the curriculum has changed.
pack-removed = - gone: { $title }
pack-added = - new: { $title }
pack-renamed = - { $old } is now called { $new }
pack-moved = - { $title } is now part of { $step }
pack-more = and { $count } more
pack-kept = { $count ->
        [0] Everybody's progress is kept.
        [one] Everybody's progress is kept; 1 mark on what is gone stays as history.
       *[other] Everybody's progress is kept; { $count } marks on what is gone stay as history.
    }
